package io.polysight.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts every child from one platform thread that lives as long as this process: the kernel ties
 * the death signal of a child to the thread that made it, not to the process.
 */
public final class Spawner {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("spawner").factory());
  private static final List<String> INHERITED =
      List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");

  private Spawner() {}

  /**
   * @param log takes the output, added at its end
   * @return a process that the kernel kills when this one dies (where {@code setpriv} is there)
   */
  public static Process spawn(Launch launch, Path log) throws IOException, InterruptedException {
    try {
      return THREAD.submit(() -> start(launch, log)).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cannotStart) {
        throw new IOException("cannot start " + launch.command().getFirst(), cannotStart);
      }
      throw new IllegalStateException("cannot start " + launch.command().getFirst(), e);
    }
  }

  private static Process start(Launch launch, Path log) throws IOException {
    Files.createDirectories(launch.directory());
    List<String> command = new ArrayList<>();
    Tools.find("setpriv")
        .ifPresent(
            setpriv -> command.addAll(List.of(setpriv.toString(), "--pdeathsig", "KILL", "--")));
    command.addAll(launch.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(launch.directory().toFile())
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(Redirect.appendTo(log.toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(INHERITED);
    environment.putAll(launch.environment());
    return builder.start();
  }
}
