package io.polysight.nn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the processor can do, as far as it decides how to compute. */
public final class Processor {
  private Processor() {}

  /**
   * Whether {@link Precision#MIXED_BFLOAT16} is fast here: the processor multiplies bfloat16
   * itself. Without that libtorch falls back to scalar code, which is some twenty times slower than
   * float32.
   */
  public static boolean multipliesBfloat16() {
    Path description = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(description)) {
      return false;
    }
    try {
      return multipliesBfloat16(Files.readAllLines(description));
    } catch (IOException e) {
      return false; // the description vanished: float32 is right everywhere
    }
  }

  static boolean multipliesBfloat16(List<String> description) {
    return description.stream()
        .filter(line -> line.startsWith("flags"))
        .map(line -> List.of(line.substring(line.indexOf(':') + 1).strip().split("\\s+")))
        .anyMatch(flags -> flags.contains("avx512_bf16") || flags.contains("amx_bf16"));
  }

  /** The fastest precision that keeps a training run's quality on this machine. */
  public static Precision fastestPrecision() {
    return multipliesBfloat16() ? Precision.MIXED_BFLOAT16 : Precision.FLOAT32;
  }
}
