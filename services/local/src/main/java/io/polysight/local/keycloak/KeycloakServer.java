package io.polysight.local.keycloak;

import io.polysight.local.process.JavaCommand;
import io.polysight.local.process.Launch;
import io.polysight.local.process.Probe;
import io.polysight.local.process.Program;
import io.polysight.local.settings.DataFolder;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak, started without its shell script so that the process we know is the server itself. */
public final class KeycloakServer implements Program {
  public static final String NAME = "keycloak";
  public static final String REALM = "polysight";
  public static final String ADMINISTRATOR = "admin";

  /** What it needs to know besides its ports. */
  public record Settings(
      String databaseUrl,
      String databaseUser,
      String databasePassword,
      String administratorPassword,
      Map<String, String> realmPlaceholders) {}

  private final KeycloakDistribution distribution;
  private final DataFolder data;
  private final int port;
  private final int managementPort;
  private final Settings settings;

  public KeycloakServer(
      KeycloakDistribution distribution,
      DataFolder data,
      int port,
      int managementPort,
      Settings settings) {
    this.distribution = distribution;
    this.data = data;
    this.port = port;
    this.managementPort = managementPort;
    this.settings = settings;
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

  public String realmUrl() {
    return "http://127.0.0.1:" + port + "/realms/" + REALM;
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    distribution.ensureBuilt(data.log("keycloak-build"));
  }

  @Override
  public Launch launch() {
    List<String> program = new ArrayList<>(distribution.entryPoint());
    program.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + managementPort,
            "--hostname=http://127.0.0.1:" + port,
            "--hostname-backchannel-dynamic=false",
            "--db-url=" + settings.databaseUrl(),
            "--db-username=" + settings.databaseUser()));
    Map<String, String> environment = new HashMap<>(settings.realmPlaceholders());
    environment.put("KC_DB_PASSWORD", settings.databasePassword());
    // Else every pooled connection answers one request with 500 after the database was restarted.
    environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.administratorPassword());
    return Launch.of(
        JavaCommand.of(
            List.of("-Xms32m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m", "-XX:TieredStopAtLevel=1"),
            program),
        environment,
        data.root());
  }

  @Override
  public boolean isReady() throws InterruptedException {
    // "Listening" comes before the realm is there; the health on the management port comes after.
    URI health = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    return Probe.status(health).orElse(0) == 200;
  }
}
