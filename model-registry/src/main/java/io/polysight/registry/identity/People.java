package io.polysight.registry.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds people whom the identity provider knows. */
public class People {
  private final KeycloakCalls calls;

  People(KeycloakCalls calls) {
    this.calls = calls;
  }

  /**
   * The human being of that user name, else the only one of that e-mail address; neither cares for
   * upper and lower case.
   */
  public Optional<Person> called(String nameOrEmail) {
    // Keycloak keeps both in lower case, and looks for exactly what it is given.
    String wanted = nameOrEmail.strip().toLowerCase(Locale.ROOT);
    List<Person> named = search("/users?exact=true&username={wanted}", wanted);
    List<Person> found =
        named.isEmpty() ? search("/users?exact=true&email={wanted}", wanted) : named;
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private List<Person> search(String uri, String wanted) {
    return Arrays.stream(calls.get(Person.User[].class, uri, wanted))
        .map(Person.User::person)
        .filter(person -> !person.isProgram())
        .toList();
  }
}
