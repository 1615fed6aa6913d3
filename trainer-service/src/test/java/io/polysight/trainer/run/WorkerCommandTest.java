package io.polysight.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.trainer.worker.TrainingWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {
  @TempDir Path folder;

  @Test
  void runsFromTheClassPathOfTheService() {
    assertThat(command(null))
        .containsSubsequence("-cp", System.getProperty("java.class.path"))
        .contains(TrainingWorker.class.getName())
        .endsWith("job.json", "workspace", "cache");
  }

  @Test
  void startsFromAnExecutableJarThroughItsLauncher() throws IOException {
    Path jar = jar("BOOT-INF/classes/");

    assertThat(command(jar.toString()))
        .containsSubsequence(
            "-cp",
            jar.toString(),
            "-Dloader.main=" + TrainingWorker.class.getName(),
            "org.springframework.boot.loader.launch.PropertiesLauncher");
  }

  @Test
  void takesAPlainJarAsAClassPath() throws IOException {
    Path jar = jar("io/polysight/");

    assertThat(command(jar.toString()))
        .containsSubsequence("-cp", jar.toString(), TrainingWorker.class.getName());
  }

  private static java.util.List<String> command(String classPath) {
    return new WorkerCommand(classPath, "512m")
        .of(
            java.util.UUID.randomUUID(),
            Path.of("job.json"),
            Path.of("workspace"),
            Path.of("cache"));
  }

  private Path jar(String entry) throws IOException {
    Path file = folder.resolve("app.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new ZipEntry(entry));
      jar.closeEntry();
    }
    return file;
  }
}
