package io.polysight.local.kafka;

import io.polysight.local.process.JavaCommand;
import io.polysight.local.process.Launch;
import io.polysight.local.process.Probe;
import io.polysight.local.process.Program;
import io.polysight.local.process.Tools;
import io.polysight.local.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** One broker that is its own controller. */
public final class KafkaBroker implements Program {
  public static final String NAME = "kafka";

  private final Path jars;
  private final DataFolder data;
  private final int port;
  private final int controllerPort;
  private final Topics topics;

  /**
   * @param jars the folder with the broker's jars
   */
  public KafkaBroker(
      Path jars, DataFolder data, int port, int controllerPort, List<String> topics) {
    this.jars = jars;
    this.data = data;
    this.port = port;
    this.controllerPort = controllerPort;
    this.topics = new Topics("127.0.0.1:" + port, topics);
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

  @Override
  public void prepare() throws IOException, InterruptedException {
    DataFolder.replace(settingsFile(), settings());
    if (!Files.exists(logs().resolve("meta.properties"))) {
      Tools.run(
          java(
              List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
              List.of(
                  "kafka.tools.StorageTool",
                  "format",
                  "-t",
                  Uuid.randomUuid().toString(),
                  "-c",
                  settingsFile().toString(),
                  "--ignore-formatted")),
          data.root(),
          data.log("kafka-format"));
    }
  }

  @Override
  public Launch launch() {
    return Launch.of(
        java(
            List.of(
                "-Xms64m",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX"),
            List.of("kafka.Kafka", settingsFile().toString())),
        Map.of(),
        data.root());
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return Probe.accepts(port) && topics.brokerAnswers();
  }

  @Override
  public void furnish() throws IOException, InterruptedException {
    topics.ensure();
  }

  private List<String> java(List<String> options, List<String> program) {
    List<String> withClassPath = new ArrayList<>(List.of("-cp", jars + "/*"));
    withClassPath.addAll(program);
    return JavaCommand.of(options, withClassPath);
  }

  private Path settingsFile() {
    return data.root().resolve("kafka.properties");
  }

  private Path logs() {
    return data.kafka();
  }

  private String settings() {
    return String.join(
        "\n",
        "process.roles=broker,controller",
        "node.id=1",
        "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
        "controller.listener.names=CONTROLLER",
        "inter.broker.listener.name=PLAINTEXT",
        "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
        "log.dirs=" + logs(),
        "num.partitions=3",
        "auto.create.topics.enable=false",
        "offsets.topic.replication.factor=1",
        "offsets.topic.num.partitions=8",
        "transaction.state.log.replication.factor=1",
        "transaction.state.log.min.isr=1",
        "transaction.state.log.num.partitions=4",
        "share.coordinator.state.topic.replication.factor=1",
        "share.coordinator.state.topic.min.isr=1",
        "group.initial.rebalance.delay.ms=0",
        "log.cleaner.dedupe.buffer.size=16777216",
        // One broker has no replica to lose to: an acknowledged event is on disk.
        "log.flush.interval.messages=1",
        "");
  }
}
