package io.polysight.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to run one program.
 *
 * @param environment all it sees besides PATH, HOME and the locale
 * @param stopWithin how long it may take to stop before it is killed
 */
public record Launch(
    List<String> command,
    Map<String, String> environment,
    Path directory,
    StopSignal stopSignal,
    Duration stopWithin) {
  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** A program that stops by TERM within 15 seconds. */
  public static Launch of(List<String> command, Map<String, String> environment, Path directory) {
    return new Launch(command, environment, directory, StopSignal.TERM, Duration.ofSeconds(15));
  }
}
