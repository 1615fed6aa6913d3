package io.polysight.cli.lifecycle;

import io.polysight.cli.life.Waiting;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.Holds;
import io.polysight.local.supervisor.PlatformState;
import io.polysight.local.supervisor.ProcessState;
import io.polysight.local.supervisor.StateFile;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which process of a running platform a command means. */
final class ProcessOption {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Mixin private final DataOption data = new DataOption();

  @Parameters(
      paramLabel = "PROCESS",
      description =
          "Which process, such as kafka or trainer-service; ./polysight status names all.")
  private String name = "";

  String name() {
    return name;
  }

  Holds holds() {
    return new Holds(data.folder());
  }

  /**
   * @throws IllegalStateException when the platform does not run
   * @throws IllegalArgumentException when it has no such process, naming those it has
   */
  ProcessState state() {
    DataFolder folder = data.folder();
    if (PlatformState.read(folder).filter(PlatformState::lives).isEmpty()) {
      throw new IllegalStateException(
          "the platform does not run in " + folder.root() + "; start it: ./polysight up");
    }
    List<ProcessState> all = StateFile.read(folder);
    return all.stream()
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no process '"
                    + name
                    + "'; there are "
                    + all.stream().map(ProcessState::name).toList()));
  }

  /**
   * @param what is waited for
   * @throws IllegalStateException when it is given up, or too slow
   */
  ProcessState await(String what, ProcessState.Phase wanted) {
    ProcessState state =
        Waiting.until(
            name + " " + what,
            PATIENCE,
            this::state,
            seen -> seen.phase() == wanted || seen.phase() == ProcessState.Phase.FAILED);
    if (state.phase() == ProcessState.Phase.FAILED) {
      throw new IllegalStateException(name + " was given up: " + state.note());
    }
    return state;
  }
}
