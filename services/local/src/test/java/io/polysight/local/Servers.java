package io.polysight.local;

import io.polysight.local.kafka.KafkaBroker;
import io.polysight.local.postgres.PostgresBinaries;
import io.polysight.local.postgres.PostgresServer;
import io.polysight.local.process.Program;
import io.polysight.local.s3.S3Server;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import io.polysight.local.settings.Ports;
import io.polysight.local.settings.Secrets;
import io.polysight.local.supervisor.ProcessState;
import io.polysight.local.supervisor.StateFile;
import io.polysight.local.supervisor.Supervision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** PostgreSQL, Kafka and S3 over one folder; as a program of its own they can be killed with it. */
final class Servers implements AutoCloseable {
  final DataFolder data;
  final PostgresServer postgres;
  final KafkaBroker kafka;
  final S3Server s3;
  private final Supervision supervision;

  Servers(Path folder) throws Exception {
    data = new DataFolder(folder);
    data.run();
    data.logs();
    supervision = new Supervision(data);
    Installation installation = Installation.ofSystemProperty();
    Secrets secrets = Secrets.load(data);
    Ports ports = Ports.load(data, Ports.Policy.RANDOM);
    postgres =
        new PostgresServer(
            new PostgresBinaries(installation.postgresArchive()),
            data,
            secrets,
            ports.of("postgres"),
            List.of("dataset"));
    kafka =
        new KafkaBroker(
            installation.kafkaJars(),
            data,
            ports.of("kafka"),
            ports.of("kafka-controller"),
            List.of("polysight.tasks"));
    s3 = new S3Server(installation.s3Jars(), data, secrets, ports.of("s3"), List.of("datasets"));
    supervision.startAll(List.<Program>of(postgres, kafka, s3));
  }

  static ProcessState state(DataFolder data, String name) {
    return StateFile.read(data).stream()
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws Exception {
    supervision.close();
  }

  /** Keeps the word of the second argument, makes the file of the third, and waits to be killed. */
  public static void main(String[] arguments) throws Exception {
    try (Servers servers = new Servers(Path.of(arguments[0]))) {
      new Keepsake(servers).write(arguments[1]);
      Files.createFile(Path.of(arguments[2]));
      new CountDownLatch(1).await();
    }
  }
}
