package io.polysight.registry.identity;

import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may look at a team and who may change it. A change is judged by the team as it is, not by a
 * token that may be older, and changes of one team wait for each other, so that no two of them take
 * each other's last admin away.
 */
public class Administration {
  private final TeamGroups groups;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Administration(TeamGroups groups, JdbcClient database, TransactionTemplate transaction) {
    this.groups = groups;
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * @throws io.polysight.platform.web.ProblemException 404 to those who do not belong to the team
   */
  public Roster read(Caller caller, String team) {
    caller.visible(team, "team", team);
    return groups.roster(team).orElseThrow(() -> Problems.notFound("team", team));
  }

  /**
   * Runs a change in one transaction with the event that tells of it.
   *
   * @throws io.polysight.platform.web.ProblemException 404 to those who do not belong to the team,
   *     403 to those who are no admins of it at this moment
   */
  public <T> T change(Caller caller, String team, Function<Roster, T> change) {
    caller.visible(team, "team", team);
    return transaction.execute(status -> {
      lock(team);
      Roster roster = read(caller, team);
      roster.requireAdmin(caller);
      return change.apply(roster);
    });
  }

  private void lock(String team) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:team, 11))")
        .param("team", team)
        .query((row, number) -> 0)
        .list();
  }
}
