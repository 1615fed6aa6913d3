package io.polysight.platform.security;

import java.util.Locale;
import java.util.Optional;

/** What a member may do in a team; each role includes the ones before it. */
public enum Role {
  VIEWER,
  EDITOR,
  ADMIN;

  /** As the group path writes it: {@code viewer}, {@code editor}, {@code admin}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> of(String wire) {
    for (Role role : values()) {
      if (role.wire().equals(wire)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
