package io.polysight.local.postgres;

import io.polysight.local.process.Launch;
import io.polysight.local.process.Program;
import io.polysight.local.process.StopSignal;
import io.polysight.local.process.Tools;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server, its cluster of databases, and one database with one role per name. */
public final class PostgresServer implements Program {
  public static final String NAME = "postgres";
  public static final String SUPERUSER = "polysight";

  private final PostgresBinaries binaries;
  private final DataFolder data;
  private final Secrets secrets;
  private final int port;
  private final List<String> databases;

  public PostgresServer(
      PostgresBinaries binaries,
      DataFolder data,
      Secrets secrets,
      int port,
      List<String> databases) {
    this.binaries = binaries;
    this.data = data;
    this.secrets = secrets;
    this.port = port;
    this.databases = List.copyOf(databases);
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
    return 0;
  }

  public String password(String role) {
    return secrets.get("postgres." + role);
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Path folder = binaries.unpacked();
    if (!Files.exists(data.postgres().resolve("PG_VERSION"))) {
      initialize(folder);
    }
    new StalePostmaster(data.postgres()).remove();
    DataFolder.replace(data.postgres().resolve("polysight.conf"), settings());
  }

  /**
   * Makes the cluster beside its place and moves it there, so that a cut-off attempt leaves none.
   */
  private void initialize(Path folder) throws IOException, InterruptedException {
    Path attempt = data.root().resolve("postgres.new-" + System.nanoTime());
    Path password = Files.createTempFile(data.run(), "postgres", ".pw");
    try {
      Files.writeString(password, password(SUPERUSER));
      List<String> command = new ArrayList<>(Rootless.prefix());
      command.addAll(
          List.of(
              folder.resolve("bin/initdb").toString(),
              "-D",
              attempt.toString(),
              "-U",
              SUPERUSER,
              "--pwfile=" + password,
              "-A",
              "scram-sha-256",
              "-E",
              "UTF8",
              "--locale=C.UTF-8",
              "--data-checksums"));
      Tools.run(command, data.root(), data.log("postgres-initdb"));
    } finally {
      Files.delete(password);
    }
    Files.writeString(
        attempt.resolve("postgresql.conf"),
        "\ninclude 'polysight.conf'\n",
        StandardOpenOption.APPEND);
    Files.move(attempt, data.postgres());
  }

  private String settings() {
    return String.join(
        "\n",
        "listen_addresses = '127.0.0.1'",
        "port = " + port,
        // A path of a socket may have some hundred characters only; TCP is enough.
        "unix_socket_directories = ''",
        "shared_buffers = 64MB",
        "max_connections = 200",
        "fsync = on",
        "synchronous_commit = on",
        "wal_level = logical",
        "max_wal_size = 512MB",
        "log_min_duration_statement = 1000",
        "timezone = 'UTC'",
        "");
  }

  @Override
  public Launch launch() {
    List<String> command = new ArrayList<>(Rootless.prefix());
    command.addAll(
        List.of(
            binaries.folder().resolve("bin/postgres").toString(),
            "-D",
            data.postgres().toString()));
    return new Launch(command, Map.of(), data.root(), StopSignal.INT, Duration.ofSeconds(30));
  }

  @Override
  public boolean isReady() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public void furnish() throws IOException {
    try (Connection connection = connect()) {
      for (String database : databases) {
        new DatabaseWithRole(database, password(database)).ensure(connection);
      }
    } catch (SQLException e) {
      throw new IOException("cannot create the databases " + databases, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=3&socketTimeout=60",
        SUPERUSER,
        password(SUPERUSER));
  }
}
