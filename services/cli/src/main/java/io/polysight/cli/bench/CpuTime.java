package io.polysight.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time: unlike the clock it does not count what else the machine does. */
final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CpuTime() {}

  /** Of the calling thread in nanoseconds; with one thread of an operator that is all the work. */
  static long ofThread() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /**
   * Of whatever computes with so many threads of an operator. The process has a coarse clock, some
   * milliseconds.
   */
  static long of(int threads) {
    return threads == 1 ? ofThread() : PROCESS.getProcessCpuTime();
  }
}
