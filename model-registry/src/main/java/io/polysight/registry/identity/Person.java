package io.polysight.registry.identity;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token may be about.
 *
 * @param id the subject of the tokens
 * @param name they sign in with
 * @param isProgram whether it is the account of a client, not a human being
 */
public record Person(
    UUID id,
    String name,
    @Nullable String fullName,
    @Nullable String email,
    boolean enabled,
    boolean isProgram) {
  private static final String PROGRAM = "service-account-";

  /** A user as Keycloak writes it. */
  record User(
      String id,
      String username,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      boolean enabled) {

    Person person() {
      String full =
          Stream.of(firstName, lastName)
              .filter(Objects::nonNull)
              .filter(name -> !name.isBlank())
              .collect(Collectors.joining(" "));
      return new Person(
          UUID.fromString(id),
          username,
          full.isEmpty() ? null : full,
          email,
          enabled,
          username.startsWith(PROGRAM));
    }
  }
}
