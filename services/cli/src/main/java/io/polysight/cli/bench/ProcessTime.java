package io.polysight.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU time of this process: unlike the clock it does not count what else the machine does. */
final class ProcessTime {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessTime() {}

  static long nanos() {
    return PROCESS.getProcessCpuTime();
  }
}
