package io.polysight.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.polysight.local.process.Children;
import io.polysight.local.process.Launch;
import io.polysight.local.process.ProcessFacts;
import io.polysight.local.process.Program;
import io.polysight.local.process.StopSignal;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.ProcessState.Phase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionTest {
  @TempDir Path folder;
  private DataFolder data;

  @BeforeEach
  void makeFolders() {
    data = new DataFolder(folder);
    data.run();
    data.logs();
  }

  /** A shell script that is ready once it has made a file. */
  private record Script(String name, String text, Path marker, Duration stopWithin, int port)
      implements Program {
    @Override
    public int tier() {
      return 0;
    }

    @Override
    public Launch launch() {
      return new Launch(
          List.of("sh", "-c", text),
          Map.of("MARKER", marker.toString()),
          marker.getParent(),
          StopSignal.TERM,
          stopWithin);
    }

    @Override
    public boolean isReady() {
      return Files.exists(marker);
    }
  }

  private Script script(String text) {
    return new Script("script", text, folder.resolve("marker"), Duration.ofMillis(300), 1);
  }

  @Test
  void restartsWhatDies() throws Exception {
    try (Supervision supervision = new Supervision(data)) {
      supervision.startAll(List.of(script("touch $MARKER; exec sleep 100")));
      long first = state().pid();
      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> state().phase() == Phase.READY && state().restarts() == 1);
      assertThat(state().pid()).isNotEqualTo(first);
    }
    assertThat(state().phase()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void killsWhatIgnoresTheSignal() throws Exception {
    long pid;
    try (Supervision supervision = new Supervision(data)) {
      supervision.startAll(
          List.of(script("trap '' TERM; touch $MARKER; while true; do sleep 0.1; done")));
      pid = state().pid();
    }
    assertThat(ProcessFacts.startOf(pid)).isEmpty();
  }

  @Test
  void givesUpAProgramThatNeverStartsAndShowsWhatItSaid() throws Exception {
    try (Supervision supervision = new Supervision(data)) {
      assertThatThrownBy(
              () -> supervision.startAll(List.of(script("echo no licence for today; exit 7"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("script does not start: ended with status 7")
          .hasMessageContaining("no licence for today");
      assertThat(state().phase()).isEqualTo(Phase.FAILED);
    }
  }

  @Test
  void doesNotTakeAStrangersAnswersForItsOwn() throws Exception {
    try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Supervision supervision = new Supervision(data)) {
      Script script =
          new Script(
              "script",
              "touch $MARKER; exec sleep 100",
              folder.resolve("marker"),
              Duration.ofMillis(300),
              stranger.getLocalPort());
      assertThatThrownBy(() -> supervision.startAll(List.of(script)))
          .hasMessageContaining("port " + stranger.getLocalPort() + " taken by another program");
      assertThat(Files.exists(folder.resolve("marker"))).isFalse();
    }
  }

  @Test
  void endsWhatAKilledSupervisorHasLeft() throws Exception {
    Process orphan = new ProcessBuilder("sleep", "100").start();
    new Children(data).record("orphan", orphan.pid());

    try (Supervision supervision = new Supervision(data)) {
      assertThat(supervision).isNotNull();
      assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void leavesAProcessAloneThatOnlyHasTheNumber() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "100").start();
    try {
      DataFolder.replace(
          data.children(), "{\"gone\":{\"pid\":" + stranger.pid() + ",\"start\":1}}");
      try (Supervision supervision = new Supervision(data)) {
        assertThat(supervision).isNotNull();
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void endsWhatIsHeldAndStartsItAgainOnceItIsReleased() throws Exception {
    var holds = new Holds(data);
    try (Supervision supervision = new Supervision(data)) {
      supervision.startAll(List.of(script("touch $MARKER; exec sleep 100")));
      long first = state().pid();
      holds.hold("script");
      await().atMost(Duration.ofSeconds(20)).until(() -> state().phase() == Phase.HELD);
      assertThat(ProcessFacts.startOf(first)).isEmpty();
      assertThat(state().pid()).isZero();
      holds.release("script");
      await().atMost(Duration.ofSeconds(20)).until(() -> state().phase() == Phase.READY);
      assertThat(state().pid()).isPositive().isNotEqualTo(first);
      assertThat(state().restarts()).as("a release is no restart after a death").isZero();
    }
  }

  @Test
  void holdsNothingThatWasHeldBeforeItStarted() throws Exception {
    new Holds(data).hold("script");
    try (Supervision supervision = new Supervision(data)) {
      supervision.startAll(List.of(script("touch $MARKER; exec sleep 100")));
      assertThat(new Holds(data).isHeld("script")).isFalse();
      assertThat(state().phase()).isEqualTo(Phase.READY);
    }
  }

  private ProcessState state() {
    return StateFile.read(data).getFirst();
  }
}
