package io.polysight.cli.lifecycle;

import io.polysight.local.process.LogFile;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.DataFolderLock;
import io.polysight.local.supervisor.PlatformState;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the platform and returns when every part is ready. */
@Command(
    name = "up",
    description = {
      "Start the platform: PostgreSQL, Kafka, S3, Keycloak, six services and the portal.",
      "It returns when everything is ready, and the platform goes on in the background."
    })
public final class UpCommand implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--infrastructure-only",
      description = "Start PostgreSQL, Kafka, S3 and Keycloak, and no service.")
  private boolean infrastructureOnly;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataFolder folder = data.folder();
    folder.run();
    if (DataFolderLock.isHeld(folder)) {
      return alreadyThere(folder);
    }
    SupervisorLaunch launch = new SupervisorLaunch(folder, infrastructureOnly);
    Process supervisor = launch.start();
    int parts = infrastructureOnly ? 4 : 10;
    Optional<PlatformState> end = new StartFollower(folder, supervisor, parts).follow();
    if (end.isEmpty()) {
      throw new IOException(
          "the supervisor ended at once; "
              + launch.log()
              + " ends with:\n"
              + LogFile.tail(launch.log(), 20));
    }
    PlatformState state = end.get();
    if (state.phase() != PlatformState.Phase.READY) {
      throw new IOException(
          state.problem() == null
              ? "the start was cut off; " + launch.log() + " tells why"
              : state.problem());
    }
    out.printf(Locale.ROOT, "Ready after %.0f s.%n", state.startSeconds());
    greet(folder, state);
    return 0;
  }

  private int alreadyThere(DataFolder folder) {
    Optional<PlatformState> state = PlatformState.read(folder).filter(PlatformState::lives);
    if (state.isPresent() && state.get().phase() == PlatformState.Phase.READY) {
      out.println("The platform is running already.");
      greet(folder, state.get());
      return 0;
    }
    String doing =
        state.map(s -> s.phase().name().toLowerCase(Locale.ROOT)).orElse("used by another process");
    throw new IllegalStateException(
        "the platform in "
            + folder.root()
            + " is "
            + doing
            + " just now; wait, or look with './polysight status'");
  }

  private void greet(DataFolder folder, PlatformState state) {
    Greeting.of(folder, state).forEach(out::println);
  }
}
