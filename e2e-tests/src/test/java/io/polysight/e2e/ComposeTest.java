package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.local.Names;
import io.polysight.local.services.ServiceEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Docker and the local default are one platform: what one is given, the other is given too. */
class ComposeTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(POLYSIGHT_[A-Z0-9_]+)(.?.?)");
  private static final Path HOME = Path.of(System.getProperty("polysight.home", ".."));
  private static final ComposeFile COMPOSE = ComposeFile.read(HOME);

  static List<String> services() {
    return Names.services();
  }

  @ParameterizedTest
  @MethodSource("services")
  void givesAServiceExactlyWhatItsConfigurationNames(String service) throws IOException {
    Map<String, String> everything = new TreeMap<>();
    services().forEach(other -> everything.putAll(COMPOSE.environment(other)));

    Map<String, String> local =
        ServiceEnvironment.of(HOME.resolve("config/" + service + ".yml"), everything);

    assertThat(COMPOSE.environment(service)).containsOnlyKeys(local.keySet());
  }

  @ParameterizedTest
  @MethodSource("services")
  void mountsTheConfigurationThatTheImageReads(String service) throws IOException {
    String image = Files.readString(HOME.resolve(service + "/Dockerfile"));

    assertThat(COMPOSE.volumes(service))
        .contains("./config/" + service + ".yml:/app/config/" + service + ".yml:ro");
    assertThat(image)
        .contains("--spring.config.additional-location=file:/app/config/" + service + ".yml")
        .contains("COPY " + service + "/target/" + service + ".jar")
        .contains("\nUSER polysight\n")
        .contains(
            "[\"bash\", \"/usr/local/bin/healthy\", \""
                + COMPOSE.environment(service).get("POLYSIGHT_PORT")
                + "\"]");
  }

  @ParameterizedTest
  @MethodSource("services")
  void startsAServiceOnceWhatItNeedsIsHealthy(String service) {
    List<String> needed =
        service.equals(Names.GATEWAY)
            ? Stream.concat(Stream.of("keycloak"), Names.BACKEND_SERVICES.stream()).toList()
            : List.of("postgres", "kafka-topics", "keycloak");

    assertThat(COMPOSE.dependencies(service)).containsKeys(needed.toArray(String[]::new));
    COMPOSE
        .dependencies(service)
        .forEach((other, condition) ->
            assertThat(condition)
                .as(service + " waits for " + other)
                .isEqualTo(
                    COMPOSE.runsOnce(other)
                        ? "service_completed_successfully"
                        : "service_healthy"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void signsAServiceInAsTheRealmKnowsIt(String service) throws IOException {
    String realm = Files.readString(HOME.resolve("config/keycloak/polysight-realm.json"));
    String secret = "POLYSIGHT_CLIENT_SECRET_" + service.toUpperCase().replace('-', '_');

    assertThat(realm).contains("\"${" + secret + "}\"");
    assertThat(COMPOSE.environment(service).get("POLYSIGHT_CLIENT_SECRET"))
        .startsWith("${" + secret + ":?");
  }

  @Test
  void givesTheClientThatChangesTeamsTheSecretOfTheRealm() throws IOException {
    String realm = Files.readString(HOME.resolve("config/keycloak/polysight-realm.json"));
    String secret = "POLYSIGHT_CLIENT_SECRET_TEAM_ADMINISTRATION";

    assertThat(realm).contains("\"${" + secret + "}\"");
    assertThat(COMPOSE.environment("model-registry").get("POLYSIGHT_TEAM_ADMINISTRATION_SECRET"))
        .startsWith("${" + secret + ":?");
  }

  @Test
  void givesKeycloakEveryPlaceholderOfTheRealmItImports() throws IOException {
    String realm = Files.readString(HOME.resolve("config/keycloak/polysight-realm.json"));

    assertThat(COMPOSE.volumes("keycloak"))
        .contains(
            "./config/keycloak/polysight-realm.json:/opt/keycloak/data/import/polysight-realm.json:ro");
    assertThat(COMPOSE.environment("keycloak").keySet().stream().filter(n -> n.startsWith("POLY")))
        .containsExactlyInAnyOrderElementsOf(placeholders(realm));
  }

  @ParameterizedTest
  @MethodSource("services")
  void givesEachServiceItsOwnDatabase(String service) {
    if (!service.equals(Names.GATEWAY)) {
      String database = Names.database(service);
      assertThat(COMPOSE.environment(service))
          .containsEntry("POLYSIGHT_DATABASE_URL", "jdbc:postgresql://postgres:5432/" + database)
          .containsEntry("POLYSIGHT_DATABASE_USER", database);
    }
  }

  @Test
  void asksForEverySecretInWords() throws IOException {
    Matcher used = PLACEHOLDER.matcher(COMPOSE.text());
    Set<String> required = new TreeSet<>();
    while (used.find()) {
      if (used.group(1).matches(".*(PASSWORD|SECRET).*")) {
        assertThat(used.group(2)).as(used.group(1)).isEqualTo(":?");
        required.add(used.group(1));
      }
    }
    Set<String> empty =
        Files.readAllLines(HOME.resolve(".env.example")).stream()
            .filter(line -> line.endsWith("=") && !line.startsWith("#"))
            .map(line -> line.substring(0, line.length() - 1))
            .collect(Collectors.toSet());

    assertThat(required).isNotEmpty().containsExactlyInAnyOrderElementsOf(empty);
  }

  @Test
  void listensOnTheLoopbackOnly() {
    assertThat(COMPOSE.publishedPorts())
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
  }

  @Test
  void pinsEveryImage() {
    assertThat(COMPOSE.images())
        .allSatisfy(image -> assertThat(image).matches(".+:[^:]+").doesNotEndWith(":latest"));
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
