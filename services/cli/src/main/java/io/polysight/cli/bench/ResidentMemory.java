package io.polysight.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of this process from Linux's proc files, in MB; NaN elsewhere. */
final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path CLEAR = Path.of("/proc/self/clear_refs");

  /** Makes the kernel forget the highest mark; see proc(5). */
  private static final String FORGET_PEAK = "5";

  private ResidentMemory() {}

  static double now() throws IOException {
    return field("VmRSS");
  }

  /** The most since {@link #restart}, or since the start of the process. */
  static double most() throws IOException {
    return field("VmHWM");
  }

  static void restart() throws IOException {
    if (Files.isWritable(CLEAR)) {
      Files.writeString(CLEAR, FORGET_PEAK);
    }
  }

  private static double field(String name) throws IOException {
    if (!Files.exists(STATUS)) {
      return Double.NaN;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    }
  }
}
