package io.polysight.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names that the platform's parts have agreed on. */
public final class Names {
  private Names() {}

  /** Services with a database, a role and a client of their own, in the order of their start. */
  public static final List<String> BACKEND_SERVICES =
      List.of(
          "dataset-service",
          "model-registry",
          "trainer-service",
          "inference-service",
          "eval-service");

  public static final String GATEWAY = "gateway";

  /** The client that changes teams at the identity provider, and may do nothing else. */
  public static final String TEAM_ADMINISTRATION = "team-administration";

  public static final List<String> BUCKETS = List.of("datasets", "checkpoints", "predictions");

  private static final List<String> TOPICS =
      Stream.of(
              "datasets",
              "tasks",
              "training",
              "models",
              "evaluations",
              "serving",
              "teams",
              "prediction-requests",
              "prediction-results")
          .map(name -> "polysight." + name)
          .toList();

  /** Every topic, each with its dead-letter topic. */
  public static List<String> topics() {
    return TOPICS.stream().flatMap(topic -> Stream.of(topic, topic + ".dlt")).toList();
  }

  /** The database, and the role, of a service: {@code dataset} for {@code dataset-service}. */
  public static String database(String service) {
    return service.replace("model-", "").replace("-service", "");
  }

  public static List<String> databases() {
    return BACKEND_SERVICES.stream().map(Names::database).toList();
  }

  /** Every service that is started, with a configuration and a client of its own. */
  public static List<String> services() {
    return Stream.concat(BACKEND_SERVICES.stream(), Stream.of(GATEWAY)).toList();
  }

  /** Every confidential client of the realm. */
  public static List<String> clients() {
    return Stream.concat(services().stream(), Stream.of(TEAM_ADMINISTRATION)).toList();
  }

  /** The placeholder of a client's secret in the realm file. */
  static String clientSecretPlaceholder(String client) {
    return "POLYSIGHT_CLIENT_SECRET_" + client.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
