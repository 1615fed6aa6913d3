package io.polysight.trainer.testbed;

import io.polysight.objects.ObjectStore;
import io.polysight.objects.ObjectStoreSettings;
import io.polysight.testing.TestInfrastructure;
import io.polysight.trainer.TrainerApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * trainer-service with its own configuration file over real servers and a database of its own. It
 * can be stopped and started again over the same data.
 */
public final class Testbed implements AutoCloseable {
  private final TestInfrastructure servers = TestInfrastructure.get();
  private final TestInfrastructure.Database database = servers.freshDatabase("trainer");
  private final DatasetServiceStandIn datasets;
  private final ObjectStore objects;
  private final String topicPrefix = servers.uniqueTopicPrefix();
  private final Path work;
  private final List<String> extra;
  private ConfigurableApplicationContext context;

  /**
   * @param work scratch folder
   * @param extra further settings, as {@code key=value}
   */
  public Testbed(Path work, String... extra) throws IOException {
    this.work = work;
    this.extra = List.of(extra);
    this.datasets = new DatasetServiceStandIn();
    URI endpoint = URI.create(servers.objectStore().endpoint());
    this.objects =
        new ObjectStore(
            new ObjectStoreSettings(
                endpoint,
                endpoint,
                servers.objectStore().accessKey(),
                servers.objectStore().secretKey()));
    objects.createBucket("datasets");
    objects.createBucket("checkpoints");
    start();
  }

  public void start() {
    List<String> all = new ArrayList<>(List.of(arguments()));
    extra.forEach(setting -> all.add("--" + setting));
    context = new SpringApplication(TrainerApplication.class).run(all.toArray(String[]::new));
  }

  /** An orderly end, as at a restart of the service. */
  public void stop() {
    context.close();
  }

  /** What another instance over the same servers would be started with on a command line. */
  public String[] arguments() {
    Path file = Path.of(System.getProperty("polysight.home", "..")).resolve("config");
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.config.additional-location=file:" + file + "/trainer-service.yml");
    placeholders().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--polysight.events.topic-prefix=" + topicPrefix);

    return arguments.toArray(String[]::new);
  }

  private Map<String, String> placeholders() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("POLYSIGHT_ADDRESS", "127.0.0.1");
    values.put("POLYSIGHT_PORT", "0");
    values.put("POLYSIGHT_DATABASE_URL", database.url());
    values.put("POLYSIGHT_DATABASE_USER", database.user());
    values.put("POLYSIGHT_DATABASE_PASSWORD", database.password());
    values.put("POLYSIGHT_KAFKA", servers.kafka());
    values.put("POLYSIGHT_ISSUER", servers.issuer());
    values.put("POLYSIGHT_IDENTITY_URL", servers.identityUrl());
    values.put("POLYSIGHT_CLIENT_SECRET", servers.clientSecret("trainer-service"));
    values.put("POLYSIGHT_S3_ENDPOINT", servers.objectStore().endpoint());
    values.put("POLYSIGHT_S3_PUBLIC_ENDPOINT", servers.objectStore().endpoint());
    values.put("POLYSIGHT_S3_ACCESS_KEY", servers.objectStore().accessKey());
    values.put("POLYSIGHT_S3_SECRET_KEY", servers.objectStore().secretKey());
    values.put("POLYSIGHT_DATASET_SERVICE_URL", datasets.address().toString());
    values.put("POLYSIGHT_WORK_DIR", work.toString());
    return values;
  }

  public int port() {
    return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  /** A client that speaks as a demo user; null speaks without a token. */
  public Http as(String user) {
    return new Http(
        URI.create("http://127.0.0.1:" + port()), user == null ? null : servers.token(user));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient database() {
    return bean(JdbcClient.class);
  }

  public DatasetServiceStandIn datasets() {
    return datasets;
  }

  public ObjectStore objects() {
    return objects;
  }

  public Path scratch() throws IOException {
    return Files.createDirectories(work.resolve("scratch"));
  }

  @Override
  public void close() {
    context.close();
    datasets.close();
    objects.close();
  }
}
