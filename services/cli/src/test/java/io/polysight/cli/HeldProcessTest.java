package io.polysight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.local.process.Launch;
import io.polysight.local.process.ProcessFacts;
import io.polysight.local.process.Program;
import io.polysight.local.process.StopSignal;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.PlatformState;
import io.polysight.local.supervisor.ProcessState;
import io.polysight.local.supervisor.StateFile;
import io.polysight.local.supervisor.Supervision;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldProcessTest {
  @TempDir Path folder;
  private DataFolder data;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeFolders() {
    data = new DataFolder(folder);
    data.run();
    data.logs();
  }

  /** Ready at once, and there until it is told to end. */
  private record Sleeper(Path folder) implements Program {
    @Override
    public String name() {
      return "sleeper";
    }

    @Override
    public int tier() {
      return 0;
    }

    @Override
    public int port() {
      return 1;
    }

    @Override
    public Launch launch() {
      return new Launch(
          List.of("sleep", "100"), Map.of(), folder, StopSignal.TERM, Duration.ofSeconds(5));
    }

    @Override
    public boolean isReady() {
      return true;
    }
  }

  private int run(String... words) {
    return Polysight.commandLine().setErr(new PrintWriter(err)).execute(words);
  }

  private ProcessState state() {
    return StateFile.read(data).getFirst();
  }

  @Test
  void isDownUntilItIsReleased() throws Exception {
    try (Supervision supervision = new Supervision(data)) {
      supervision.startAll(List.of(new Sleeper(folder)));
      PlatformState.starting(true).ready(1, null).write(data);
      long first = state().pid();

      assertThat(run("hold", "sleeper", "--data", folder.toString())).as(err.toString()).isZero();
      assertThat(ProcessFacts.startOf(first)).isEmpty();
      assertThat(state().phase()).isEqualTo(ProcessState.Phase.HELD);
      assertThat(run("status", "--data", folder.toString())).isEqualTo(1);

      assertThat(run("release", "sleeper", "--data", folder.toString()))
          .as(err.toString())
          .isZero();
      assertThat(state().phase()).isEqualTo(ProcessState.Phase.READY);
      assertThat(ProcessFacts.startOf(state().pid())).isPresent();
    }
  }

  @Test
  void isNamedAsOneOfThoseThereAre() throws Exception {
    try (Supervision supervision = new Supervision(data)) {
      supervision.startAll(List.of(new Sleeper(folder)));
      PlatformState.starting(true).ready(1, null).write(data);
      assertThat(run("hold", "sleper", "--data", folder.toString())).isEqualTo(1);
      assertThat(err.toString()).contains("no process 'sleper'").contains("[sleeper]");
      assertThat(state().phase()).isEqualTo(ProcessState.Phase.READY);
    }
  }

  @Test
  void needsAPlatformThatRuns() {
    for (String command : List.of("hold", "release")) {
      assertThat(run(command, "kafka", "--data", folder.toString())).isEqualTo(1);
    }
    assertThat(err.toString()).contains("does not run in").contains("./polysight up");
  }
}
