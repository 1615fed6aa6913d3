package io.polysight.nn.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures depend on, read from Linux's proc files; elsewhere memory is given as NaN. */
final class Machine {
  private Machine() {}

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** CPU time of this thread in seconds; with one torch thread that is all the work of a step. */
  static double threadSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  /** CPU time of the process in seconds. */
  static double processSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  static double loadAverage() {
    return SYSTEM.getSystemLoadAverage();
  }

  /** Resident memory of the process in MB. */
  static double residentMegabytes() {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Double.parseDouble(field(status, "VmRSS").replaceAll("\\D", "")) / 1024;
  }

  static String describe() {
    Path cpus = Path.of("/proc/cpuinfo");
    String model = Files.exists(cpus) ? field(cpus, "model name") : System.getProperty("os.arch");
    return String.format(
        Locale.ROOT,
        "%s, %d cores, Java %s, load average %.1f",
        model,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        loadAverage());
  }

  private static String field(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
