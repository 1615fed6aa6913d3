package io.polysight.local.services;

import io.polysight.local.process.JavaCommand;
import io.polysight.local.process.Launch;
import io.polysight.local.process.Probe;
import io.polysight.local.process.Program;
import io.polysight.local.process.StopSignal;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the six services. */
public final class ServiceProgram implements Program {
  private final String name;
  private final int port;
  private final Path configuration;
  private final DataFolder data;
  private final UnpackedJar unpacked;
  private final ServiceProfile profile;
  private final Map<String, String> known;

  /**
   * @param known the values of all placeholders this service could name
   */
  public ServiceProgram(
      String name,
      int port,
      Installation installation,
      DataFolder data,
      Map<String, String> known) {
    this.name = name;
    this.port = port;
    this.configuration = installation.config().resolve(name + ".yml");
    this.data = data;
    this.unpacked =
        new UnpackedJar(installation.serviceJar(name), data.applications().resolve(name));
    this.profile = ServiceProfile.of(name);
    this.known = Map.copyOf(known);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public int tier() {
    return name.equals("gateway") ? 3 : 2;
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Files.createDirectories(workFolder());
    environment();
    unpacked.ensure(data.log(name + "-unpack"));
  }

  @Override
  public Launch launch() {
    try {
      return new Launch(
          command(cache().options()),
          environment(),
          workFolder(),
          StopSignal.TERM,
          Duration.ofSeconds(25));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  @Override
  public boolean isReady() throws InterruptedException {
    URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    return Probe.status(health).orElse(0) == 200;
  }

  /** Makes the start-up cache for the jar that runs now, unless it is there. */
  public void trainStartCache() throws IOException, InterruptedException {
    StartCache cache = cache();
    if (!Files.exists(cache.file())) {
      cache.train(
          command(List.of("-Dspring.context.exit=onRefresh")),
          environment(),
          data.log(name + "-cache"));
    }
  }

  private StartCache cache() throws IOException {
    String key = String.join(" ", System.getProperty("java.vm.version"), profile.toString());
    return new StartCache(unpacked.folder(), key);
  }

  private List<String> command(List<String> more) throws IOException {
    List<String> options = new ArrayList<>(profile.options());
    options.addAll(more);
    return JavaCommand.of(
        options,
        List.of(
            "-jar",
            unpacked.application().toString(),
            "--spring.config.additional-location=file:" + configuration));
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> environment = new HashMap<>(ServiceEnvironment.of(configuration, known));
    environment.putAll(profile.environment());
    return environment;
  }

  private Path workFolder() {
    return data.work().resolve(name);
  }
}
