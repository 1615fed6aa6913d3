package io.polysight.nn.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The timings of a run of steps, each beside a matrix multiplication done shortly before it.
 *
 * @param growthMegabytes resident memory after the last step less that after the warm-up
 */
record Measurement(int batch, List<Step> steps, double growthMegabytes, float loss) {
  Measurement {
    steps = List.copyOf(steps);
  }

  /**
   * One step in seconds: CPU time of the thread when one thread computes, wall time otherwise.
   *
   * @param matmulGflops speed of the last multiplication before it
   */
  record Step(double forward, double backward, double update, double matmulGflops) {
    double seconds() {
      return forward + backward + update;
    }
  }

  Step best() {
    return steps.stream()
        .min((a, b) -> Double.compare(a.seconds(), b.seconds()))
        .orElseThrow(() -> new IllegalStateException("no step was measured"));
  }

  double medianSeconds() {
    return median(steps.stream().mapToDouble(Step::seconds).toArray());
  }

  double gflops(double seconds) {
    return VisionTransformer.flopPerStep() * batch / seconds / 1e9;
  }

  /** The best multiplication of the run. */
  double peakGflops() {
    return steps.stream().mapToDouble(Step::matmulGflops).max().orElse(Double.NaN);
  }

  /** Speed of the best step over that of the best multiplication. */
  double shareOfPeak() {
    return gflops(best().seconds()) / peakGflops();
  }

  /** Median over the steps of each step's speed over that of its own multiplication. */
  double pairedShare() {
    return median(
        steps.stream().mapToDouble(s -> gflops(s.seconds()) / s.matmulGflops()).toArray());
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
