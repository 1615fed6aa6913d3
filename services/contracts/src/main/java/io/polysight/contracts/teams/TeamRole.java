package io.polysight.contracts.teams;

import java.util.Locale;

/** What a member may do in a team; each role includes the ones before it. */
public enum TeamRole {
  VIEWER,
  EDITOR,
  ADMIN;

  /** The name of its group below the team's, such as {@code viewer}. */
  public String group() {
    return name().toLowerCase(Locale.ROOT);
  }
}
