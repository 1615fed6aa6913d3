package io.polysight.local;

import io.polysight.local.kafka.KafkaBroker;
import io.polysight.local.keycloak.KeycloakDistribution;
import io.polysight.local.keycloak.KeycloakServer;
import io.polysight.local.postgres.PostgresBinaries;
import io.polysight.local.postgres.PostgresServer;
import io.polysight.local.s3.S3Server;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.DataFolderLock;
import io.polysight.local.settings.Installation;
import io.polysight.local.settings.Ports;
import io.polysight.local.settings.Secrets;
import io.polysight.local.supervisor.Supervision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, Kafka, S3 and Keycloak over one data folder, running until closed. */
public final class Infrastructure implements AutoCloseable {
  private static final String KEYCLOAK_DATABASE = "keycloak";

  private final DataFolderLock lock;
  private final Supervision supervision;
  private final Ports ports;
  private final Endpoints endpoints;
  private final CompletableFuture<Void> identity;

  private Infrastructure(
      DataFolderLock lock, Supervision supervision, Ports ports, Started started) {
    this.lock = lock;
    this.supervision = supervision;
    this.ports = ports;
    this.endpoints = started.endpoints();
    this.identity = started.identity();
  }

  /** The servers that answer, and Keycloak, which takes longest. */
  private record Started(Endpoints endpoints, CompletableFuture<Void> identity) {}

  /**
   * Starts all servers and returns when each answers and has its databases, topics, buckets and
   * realm. The first start on a folder makes them; later ones find them.
   *
   * @throws DataFolderLock.HeldException when a supervisor works on the folder already
   * @throws IOException when a server does not start, with the end of its log
   */
  public static Infrastructure start(
      Installation installation, DataFolder data, Ports.Policy policy)
      throws IOException, InterruptedException {
    Infrastructure infrastructure = begin(installation, data, policy);
    try {
      infrastructure.awaitIdentity();
    } catch (IOException | InterruptedException | RuntimeException e) {
      infrastructure.close();
      throw e;
    }
    return infrastructure;
  }

  /** As {@link #start}, but returns while Keycloak is still starting. */
  static Infrastructure begin(Installation installation, DataFolder data, Ports.Policy policy)
      throws IOException, InterruptedException {
    data.run();
    data.logs();
    DataFolderLock lock = DataFolderLock.take(data);
    Supervision supervision = null;
    try {
      supervision = new Supervision(data);
      Ports ports = Ports.load(data, policy);
      Started started = start(supervision, installation, data, ports);
      return new Infrastructure(lock, supervision, ports, started);
    } catch (IOException | InterruptedException | RuntimeException e) {
      try (lock) {
        if (supervision != null) {
          supervision.close();
        }
      }
      throw e;
    }
  }

  private static Started start(
      Supervision supervision, Installation installation, DataFolder data, Ports ports)
      throws IOException, InterruptedException {
    Secrets secrets = Secrets.load(data);
    List<String> databases = new ArrayList<>(Names.databases());
    databases.add(KEYCLOAK_DATABASE);
    PostgresServer postgres =
        new PostgresServer(
            new PostgresBinaries(installation.postgresArchive()),
            data,
            secrets,
            ports.of(PostgresServer.NAME),
            databases);
    KafkaBroker kafka =
        new KafkaBroker(
            installation.kafkaJars(),
            data,
            ports.of(KafkaBroker.NAME),
            ports.of("kafka-controller"),
            Names.topics());
    S3Server s3 =
        new S3Server(installation.s3Jars(), data, secrets, ports.of(S3Server.NAME), Names.BUCKETS);
    KeycloakServer keycloak = keycloak(installation, data, ports, secrets, postgres);
    Endpoints endpoints =
        new Endpoints(
            postgres(postgres),
            "127.0.0.1:" + kafka.port(),
            new Endpoints.S3(s3.endpoint(), S3Server.ACCESS_KEY, s3.secretKey()),
            identity(keycloak, secrets));
    supervision.startAll(List.of(postgres));
    CompletableFuture<Void> identity = supervision.start(keycloak);
    supervision.startAll(List.of(kafka, s3));
    endpoints.write(data.endpoints());
    return new Started(endpoints, identity);
  }

  private static KeycloakServer keycloak(
      Installation installation,
      DataFolder data,
      Ports ports,
      Secrets secrets,
      PostgresServer postgres) {
    Map<String, String> placeholders = new LinkedHashMap<>();
    Names.clients()
        .forEach(client ->
            placeholders.put(
                Names.clientSecretPlaceholder(client), secrets.get("client." + client)));
    placeholders.put("POLYSIGHT_DEMO_PASSWORD", secrets.get("demo"));
    placeholders.put("POLYSIGHT_PUBLIC_URL", "http://127.0.0.1:" + ports.of(Names.GATEWAY));
    return new KeycloakServer(
        new KeycloakDistribution(
            installation.keycloak(),
            installation.config().resolve("keycloak/polysight-realm.json")),
        data,
        ports.of(KeycloakServer.NAME),
        ports.of("keycloak-management"),
        new KeycloakServer.Settings(
            "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + KEYCLOAK_DATABASE,
            KEYCLOAK_DATABASE,
            postgres.password(KEYCLOAK_DATABASE),
            secrets.get("keycloak.admin"),
            placeholders));
  }

  private static Endpoints.Postgres postgres(PostgresServer postgres) {
    Map<String, String> passwords = new LinkedHashMap<>();
    Names.databases().forEach(name -> passwords.put(name, postgres.password(name)));
    return new Endpoints.Postgres(
        "127.0.0.1",
        postgres.port(),
        PostgresServer.SUPERUSER,
        postgres.password(PostgresServer.SUPERUSER),
        passwords);
  }

  private static Endpoints.Identity identity(KeycloakServer keycloak, Secrets secrets) {
    Map<String, String> clientSecrets = new LinkedHashMap<>();
    Names.clients().forEach(client -> clientSecrets.put(client, secrets.get("client." + client)));
    return new Endpoints.Identity(
        keycloak.realmUrl(),
        KeycloakServer.ADMINISTRATOR,
        secrets.get("keycloak.admin"),
        clientSecrets,
        secrets.get("demo"));
  }

  void awaitIdentity() throws IOException, InterruptedException {
    Supervision.await(List.of(identity));
  }

  public Endpoints endpoints() {
    return endpoints;
  }

  public Ports ports() {
    return ports;
  }

  /** Starts more on the same supervision, to be stopped before these servers. */
  public Supervision supervision() {
    return supervision;
  }

  /** Stops the servers in good order; the data stays. */
  @Override
  public void close() throws IOException, InterruptedException {
    try (lock) {
      supervision.close();
    }
  }
}
