package io.polysight.cli.lifecycle;

import io.polysight.local.process.ProcessFacts;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.DataFolderLock;
import io.polysight.local.supervisor.PlatformState;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the platform in good order. */
@Command(
    name = "down",
    description = {
      "Stop the platform: services first, then the servers. The data stays.",
      "Where nothing runs it says so and succeeds."
    })
public final class DownCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  @Mixin private final DataOption data = new DataOption();
  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataFolder folder = data.folder();
    Optional<PlatformState> state = PlatformState.read(folder).filter(PlatformState::lives);
    if (state.isEmpty()) {
      folder.run();
      if (DataFolderLock.isHeld(folder)) {
        throw new IllegalStateException(
            "a process that is no supervisor uses " + folder.root() + "; let it end by itself");
      }
      out.println("Nothing runs in " + folder.root() + ".");
      return 0;
    }
    long pid = state.get().pid();
    Instant begin = Instant.now();
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    while (ProcessFacts.startOf(pid).isPresent()) {
      if (Duration.between(begin, Instant.now()).compareTo(PATIENCE) > 0) {
        throw new IllegalStateException(
            "the supervisor (process "
                + pid
                + ") is still stopping; see "
                + folder.log("supervisor"));
      }
      Thread.sleep(100);
    }
    out.println("Stopped after " + Duration.between(begin, Instant.now()).toSeconds() + " s.");
    return 0;
  }
}
