package io.polysight.platform.testing;

import io.polysight.testing.TestInfrastructure;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service over real servers: on a random port, with a database, topics and buckets of its own,
 * and the configuration file it is delivered with.
 */
public final class RunningService implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final String topicPrefix;
  private final URI address;

  private RunningService(ConfigurableApplicationContext context, String topicPrefix) {
    this.context = context;
    this.topicPrefix = topicPrefix;
    this.address =
        URI.create(
            "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /**
   * Starts the service with {@code config/<name>.yml}.
   *
   * @param name of the service, such as {@code model-registry}
   * @param further arguments, such as {@code --polysight.trainer.queue-limit=1}; they win
   */
  public static RunningService start(Class<?> application, String name, String... further) {
    Path file = Path.of(System.getProperty("polysight.home", "."), "config", name + ".yml");
    return start(application, name, file.toUri().toString(), Map.of(), further);
  }

  /**
   * As above with another configuration.
   *
   * @param placeholders values that differ from the test servers', such as POLYSIGHT_KAFKA
   */
  public static RunningService start(
      Class<?> application,
      String name,
      String config,
      Map<String, String> placeholders,
      String... further) {
    TestInfrastructure servers = TestInfrastructure.get();
    String prefix = servers.uniqueTopicPrefix();
    Map<String, String> settings = new HashMap<>(values(servers, name));
    settings.putAll(placeholders);
    settings.put("spring.config.additional-location", config);
    settings.put("polysight.events.topic-prefix", prefix);
    for (String bucket : List.of("datasets", "checkpoints", "predictions")) {
      settings.put("polysight.object-store.buckets." + bucket, servers.freshBucket());
    }
    settings.put("logging.structured.format.console", "");
    for (String argument : further) {
      String[] parts = argument.replaceFirst("^--", "").split("=", 2);
      settings.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new RunningService(SpringApplication.run(application, arguments), prefix);
  }

  /** Every placeholder a configuration file may name, for the test servers. */
  private static Map<String, String> values(TestInfrastructure servers, String name) {
    TestInfrastructure.Database database =
        servers.freshDatabase(name.replaceAll("-.*", "").replaceAll("[^a-z0-9]", ""));
    TestInfrastructure.ObjectStore objects = servers.objectStore();
    Map<String, String> values = new HashMap<>();
    values.put("POLYSIGHT_ADDRESS", "127.0.0.1");
    values.put("POLYSIGHT_PORT", "0");
    values.put("POLYSIGHT_DATABASE_URL", database.url());
    values.put("POLYSIGHT_DATABASE_USER", database.user());
    values.put("POLYSIGHT_DATABASE_PASSWORD", database.password());
    values.put("POLYSIGHT_KAFKA", servers.kafka());
    values.put("POLYSIGHT_S3_ENDPOINT", objects.endpoint());
    values.put("POLYSIGHT_S3_PUBLIC_ENDPOINT", objects.endpoint());
    values.put("POLYSIGHT_S3_ACCESS_KEY", objects.accessKey());
    values.put("POLYSIGHT_S3_SECRET_KEY", objects.secretKey());
    values.put("POLYSIGHT_ISSUER", servers.issuer());
    values.put("POLYSIGHT_IDENTITY_URL", servers.identityUrl());
    values.put("POLYSIGHT_CLIENT_SECRET", servers.clientSecret(name));
    values.put("POLYSIGHT_TEAM_ADMINISTRATION_SECRET", servers.clientSecret("team-administration"));
    values.put("POLYSIGHT_WORK_DIR", Path.of("target", "work-" + name).toAbsolutePath().toString());
    return values;
  }

  public URI address() {
    return address;
  }

  /** Calls without a token; {@link Api#as} gives it one. */
  public Api api() {
    return new Api(address, null);
  }

  public Api as(String user) {
    return api().as(user);
  }

  public Api asService(String service) {
    return api().asService(service);
  }

  /** What the service publishes, and what others tell it. */
  public Events events() {
    return new Events(topicPrefix);
  }

  public String topicPrefix() {
    return topicPrefix;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
