package io.polysight.testing;

import io.polysight.local.Endpoints;
import io.polysight.local.Infrastructure;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import io.polysight.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Real PostgreSQL, Kafka, S3 and Keycloak for integration tests, one set for all tests of a JVM.
 * With {@code -Dpolysight.infrastructure=<endpoints.json>} they are those of that file; else they
 * are started on the first use, in {@code target/test-infrastructure} of the module, and stop with
 * the JVM.
 */
public final class TestInfrastructure {
  private final Endpoints endpoints;
  private final TestDatabases databases;
  private final TestTokens tokens;

  private TestInfrastructure(Endpoints endpoints) {
    this.endpoints = endpoints;
    this.databases = new TestDatabases(endpoints.postgres());
    this.tokens = new TestTokens(endpoints.identity());
  }

  private static final class Running {
    static final TestInfrastructure ONLY = new TestInfrastructure(findOrStart());
  }

  /** The servers, running when this returns. */
  public static TestInfrastructure get() {
    return Running.ONLY;
  }

  private static Endpoints findOrStart() {
    String file = System.getProperty("polysight.infrastructure", "");
    if (!file.isBlank()) {
      return Endpoints.read(Path.of(file));
    }
    try {
      Infrastructure infrastructure =
          Infrastructure.start(
              Installation.ofSystemProperty(),
              new DataFolder(Path.of("target/test-infrastructure")),
              Ports.Policy.RANDOM);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(infrastructure)));
      return infrastructure.endpoints();
    } catch (IOException e) {
      throw new IllegalStateException("the servers for the tests do not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the servers for the tests started", e);
    }
  }

  private static void stop(Infrastructure infrastructure) {
    try {
      infrastructure.close();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the servers for the tests did not stop", e);
    }
  }

  /**
   * A database with a role of its own.
   *
   * @param url for JDBC
   */
  public record Database(String url, String user, String password) {}

  /** An S3 server with the keys of an account that may do everything. */
  public record ObjectStore(String endpoint, String accessKey, String secretKey) {}

  /**
   * A new, empty database.
   *
   * @param prefix of its name, in lower-case letters, digits and underscores
   */
  public Database freshDatabase(String prefix) {
    try {
      return databases.create(prefix);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a database named " + prefix + "…", e);
    }
  }

  /** The broker's address. It makes no topic by itself: see {@link #createTopics}. */
  public String kafka() {
    return endpoints.kafka();
  }

  /** A name that no other test has, to begin the names of topics and consumer groups with. */
  public String uniqueTopicPrefix() {
    return "test-" + UUID.randomUUID() + ".";
  }

  /** Creates topics with three partitions each and waits until they are there. */
  public void createTopics(String... names) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
      admin
          .createTopics(
              Arrays.stream(names)
                  .map(name -> new NewTopic(name, Optional.of(3), Optional.of((short) 1)))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot create topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }

  public ObjectStore objectStore() {
    Endpoints.S3 s3 = endpoints.s3();
    return new ObjectStore(s3.endpoint(), s3.accessKey(), s3.secretKey());
  }

  /** The name of a new, empty bucket. */
  public String freshBucket() {
    return new TestBuckets(endpoints.s3()).create();
  }

  /** The issuer in every token: the realm's public URL. */
  public String issuer() {
    return endpoints.identity().issuer();
  }

  /** The realm's URL as services reach it; here the same as the issuer. */
  public String identityUrl() {
    return endpoints.identity().issuer();
  }

  public String clientSecret(String client) {
    String secret = endpoints.identity().clientSecrets().get(client);
    if (secret == null) {
      throw new IllegalArgumentException(
          "no client '" + client + "'; there are " + endpoints.identity().clientSecrets().keySet());
    }
    return secret;
  }

  /**
   * A valid access token of a demo user.
   *
   * @param user one of ada (team vision, admin), ben (vision, editor), vera (vision, viewer), otto
   *     (retail, editor), nora (no team)
   */
  public String token(String user) {
    return tokens.ofUser(user);
  }

  /** A valid access token of a service acting for itself, such as {@code eval-service}. */
  public String serviceToken(String service) {
    return tokens.ofService(service, clientSecret(service));
  }

  public Endpoints endpoints() {
    return endpoints;
  }
}
