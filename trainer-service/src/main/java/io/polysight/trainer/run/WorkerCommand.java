package io.polysight.trainer.run;

import io.polysight.trainer.worker.TrainingWorker;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a worker. It runs from the same jars as the service: from its class path when
 * the service runs extracted or from a build, and through the jar's own launcher when it runs as
 * one executable jar.
 */
final class WorkerCommand {
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";
  private static final String EXECUTABLE_JAR_CLASSES = "BOOT-INF/classes/";

  private final String program;
  private final List<String> start;

  /**
   * @param classPath of the worker; null means the one of this process
   * @param heap as for {@code -Xmx}
   */
  WorkerCommand(@Nullable String classPath, String heap) {
    String path = classPath == null ? System.getProperty("java.class.path") : classPath;
    program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>();
    command.add("-Xmx" + heap);
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dai.djl.offline=true");
    command.add("-Dlogback.configurationFile=worker-logback.xml");
    command.add("-cp");
    command.add(path);
    if (isExecutableJar(path)) {
      command.add("-Dloader.main=" + TrainingWorker.class.getName());
      command.add(LAUNCHER);
    } else {
      command.add(TrainingWorker.class.getName());
    }
    start = List.copyOf(command);
  }

  /** For one job, which stands in front: in a list of processes the class path hides the rest. */
  List<String> of(UUID job, Path jobFile, Path workspace, Path cache) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.add("-Dpolysight.job=" + job);
    command.addAll(start);
    command.add(jobFile.toString());
    command.add(workspace.toString());
    command.add(cache.toString());
    return List.copyOf(command);
  }

  private static boolean isExecutableJar(String classPath) {
    Path path = Path.of(classPath.split(File.pathSeparator, 2)[0]);
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var jar = new JarFile(path.toFile())) {
      return jar.getEntry(EXECUTABLE_JAR_CLASSES) != null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + " on the class path", e);
    }
  }
}
