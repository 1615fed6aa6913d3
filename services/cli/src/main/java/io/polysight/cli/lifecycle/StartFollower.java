package io.polysight.cli.lifecycle;

import io.polysight.cli.terminal.ProgressBar;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.PlatformState;
import io.polysight.local.supervisor.ProcessState;
import io.polysight.local.supervisor.StateFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Shows a start while it goes on. */
record StartFollower(DataFolder data, Process supervisor, int parts) {
  private static final long POLL_MILLISECONDS = 150;

  /** Returns the state in which the start ended; empty when the supervisor said nothing at all. */
  Optional<PlatformState> follow() throws InterruptedException {
    Map<String, ProcessState.Phase> shown = new HashMap<>();
    try (ProgressBar bar = new ProgressBar("starting", "processes", parts)) {
      while (true) {
        boolean ended = supervisor.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        Optional<PlatformState> state = ownState();
        if (state.isPresent()) {
          show(bar, shown);
        }
        if (ended || state.filter(s -> s.phase() != PlatformState.Phase.STARTING).isPresent()) {
          return state;
        }
      }
    }
  }

  /** The file may still tell of an earlier supervisor. */
  private Optional<PlatformState> ownState() {
    return PlatformState.read(data).filter(state -> state.pid() == supervisor.pid());
  }

  private void show(ProgressBar bar, Map<String, ProcessState.Phase> shown) {
    int ready = 0;
    for (ProcessState process : StateFile.read(data)) {
      if (process.phase() == ProcessState.Phase.READY) {
        ready++;
      }
      if (shown.put(process.name(), process.phase()) != process.phase()) {
        tell(bar, process);
      }
    }
    bar.reached(ready);
  }

  private static void tell(ProgressBar bar, ProcessState process) {
    switch (process.phase()) {
      case READY ->
          bar.println(
              String.format(
                  Locale.ROOT,
                  "  %-18s ready after %5.1f s on 127.0.0.1:%d",
                  process.name(),
                  process.startMilliseconds() / 1000.0,
                  process.port()));
      case RESTARTING, FAILED ->
          bar.println(
              String.format(
                  "  %-18s %s: %s",
                  process.name(), process.phase().name().toLowerCase(Locale.ROOT), process.note()));
      case PREPARING, STARTING, HELD, STOPPING, STOPPED -> {
        // Only what is worth a line.
      }
    }
  }
}
