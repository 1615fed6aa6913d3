package io.polysight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.local.process.ProcessFacts;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.ProcessState;
import io.polysight.local.supervisor.ProcessState.Phase;
import io.polysight.local.supervisor.StateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessesIT {
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  @Test
  void noKillLosesDataOrLeavesAProcessBehind(@TempDir Path folder) throws Exception {
    Path kept = folder.resolve("kept");
    Process supervisor = supervisorThatKeeps("first", kept, folder);
    await().atMost(RECOVERY).until(() -> Files.exists(kept) || !supervisor.isAlive());
    List<ProcessState> children = StateFile.read(new DataFolder(folder));
    assertThat(children).hasSize(3).allMatch(child -> child.phase() == Phase.READY);

    supervisor.destroyForcibly().waitFor();

    await()
        .atMost(5, TimeUnit.SECONDS)
        .untilAsserted(() ->
            assertThat(children).noneMatch(child -> ProcessFacts.startOf(child.pid()).isPresent()));

    try (Servers servers = new Servers(folder)) {
      Keepsake keepsake = new Keepsake(servers);
      assertThat(keepsake.row()).isEqualTo("first");
      assertThat(keepsake.message()).isEqualTo("first");
      assertThat(keepsake.object("first")).isEqualTo("first");

      for (String name : List.of("postgres", "kafka", "s3")) {
        kill(servers.data, name);
      }
      for (String name : List.of("postgres", "kafka", "s3")) {
        awaitRestart(servers.data, name);
      }
      assertThat(keepsake.row()).isEqualTo("first");
      assertThat(keepsake.message()).isEqualTo("first");
      assertThat(keepsake.object("first")).isEqualTo("first");
      keepsake.write("second");
      assertThat(keepsake.row()).isEqualTo("first,second");
    }
    assertThat(StateFile.read(new DataFolder(folder)))
        .allMatch(state -> state.phase() == Phase.STOPPED);
  }

  private static Process supervisorThatKeeps(String word, Path marker, Path folder)
      throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dpolysight.home=" + System.getProperty("polysight.home"),
            "-cp",
            System.getProperty("java.class.path"),
            Servers.class.getName(),
            folder.toString(),
            word,
            marker.toString())
        .inheritIO()
        .start();
  }

  private static void kill(DataFolder data, String name) {
    ProcessHandle.of(Servers.state(data, name).pid()).orElseThrow().destroyForcibly();
  }

  private static void awaitRestart(DataFolder data, String name) {
    await()
        .atMost(RECOVERY)
        .until(() -> {
          ProcessState state = Servers.state(data, name);
          return state.phase() == Phase.READY && state.restarts() >= 1;
        });
  }
}
