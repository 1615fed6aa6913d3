package io.polysight.local.s3;

import io.polysight.local.process.JavaCommand;
import io.polysight.local.process.Launch;
import io.polysight.local.process.Probe;
import io.polysight.local.process.Program;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** s3proxy over the folder {@code objects}: a bucket is a folder in it. */
public final class S3Server implements Program {
  public static final String NAME = "s3";
  public static final String ACCESS_KEY = "polysight";

  private static final String LOGGING =
      """
      <configuration>
        <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} - %msg%n</pattern></encoder>
        </appender>
        <root level="info"><appender-ref ref="console"/></root>
      </configuration>
      """;

  private final Path jars;
  private final DataFolder data;
  private final Secrets secrets;
  private final int port;
  private final List<String> buckets;

  public S3Server(Path jars, DataFolder data, Secrets secrets, int port, List<String> buckets) {
    this.jars = jars;
    this.data = data;
    this.secrets = secrets;
    this.port = port;
    this.buckets = List.copyOf(buckets);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public int tier() {
    return 1;
  }

  public String secretKey() {
    return secrets.get("s3");
  }

  @Override
  public void prepare() throws IOException {
    for (String bucket : buckets) {
      Files.createDirectories(data.objects().resolve(bucket));
    }
    DataFolder.replace(settings().resolve("logback.xml"), LOGGING);
    DataFolder.replace(
        settings().resolve("s3proxy.properties"),
        String.join(
            "\n",
            "s3proxy.endpoint=" + endpoint(),
            "s3proxy.authorization=aws-v2-or-v4",
            "s3proxy.identity=" + ACCESS_KEY,
            "s3proxy.credential=" + secretKey(),
            "s3proxy.cors-allow-all=true",
            "jclouds.provider=filesystem-nio2",
            "jclouds.identity=unused",
            "jclouds.credential=unused",
            "jclouds.filesystem.basedir=" + data.objects(),
            ""));
  }

  @Override
  public Launch launch() {
    // No C1 only here: hashing objects is hot code, and C1 halves the throughput.
    return Launch.of(
        JavaCommand.of(
            List.of("-Xms32m", "-Xmx256m"),
            List.of(
                "-cp",
                settings() + ":" + jars + "/*",
                "org.gaul.s3proxy.Main",
                "--properties",
                settings().resolve("s3proxy.properties").toString())),
        Map.of(),
        data.root());
  }

  @Override
  public boolean isReady() throws InterruptedException {
    // Anonymous requests are refused: an answer at all means that it serves.
    return Probe.status(URI.create(endpoint() + "/")).isPresent();
  }

  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  private Path settings() {
    return data.root().resolve("s3");
  }
}
