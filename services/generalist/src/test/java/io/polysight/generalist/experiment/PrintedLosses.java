package io.polysight.generalist.experiment;

import io.polysight.generalist.training.Progress;
import io.polysight.generalist.training.TrainingListener;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** Prints each task's mean loss now and then. */
final class PrintedLosses implements TrainingListener {
  private static final int EVERY = 50;

  private final Map<String, double[]> sums = new TreeMap<>();

  @Override
  public void progressed(Progress progress) {
    double[] sum = sums.computeIfAbsent(progress.task(), t -> new double[2]);
    sum[0] += progress.loss();
    sum[1]++;
    if (progress.step() % EVERY == 0) {
      var line = new StringBuilder();
      sums.forEach((task, s) -> line.append("  %s %.3f".formatted(task, s[0] / s[1])));
      System.out.printf(
          "step %d of %d%s | %.0f images/s, %.0f CPU seconds%n",
          progress.step(), progress.of(), line, progress.imagesPerSecond(), cpuSeconds());
      sums.clear();
    }
  }

  static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
