package io.polysight.platform.security;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The teams whose rows a query may show: all, or these.
 *
 * @param teams null means every team
 */
public record TeamFilter(@Nullable Set<String> teams) {
  private static final TeamFilter ALL = new TeamFilter(null);

  public TeamFilter {
    teams = teams == null ? null : Set.copyOf(teams);
  }

  static TeamFilter all() {
    return ALL;
  }

  static TeamFilter of(Collection<String> teams) {
    return new TeamFilter(Set.copyOf(teams));
  }

  /**
   * A condition on {@code column} that binds the array parameter {@code :teams}: write {@code
   * "where " + filter.sql("team")} and {@code .param("teams", filter.parameter())}.
   */
  public String sql(String column) {
    if (teams == null) {
      return "cast(:teams as text[]) is null";
    }
    // Of one team an index of the team's rows gives them in the order they are listed in.
    return column
        + (teams.size() == 1 ? " = (cast(:teams as text[]))[1]" : " = any(cast(:teams as text[]))");
  }

  /** The value for {@code :teams}. */
  public String @Nullable [] parameter() {
    return teams == null ? null : teams.toArray(String[]::new);
  }

  public boolean includes(String team) {
    return teams == null || teams.contains(team);
  }
}
