package io.polysight.generalist.training;

/** Images per second, smoothed over about ten steps. */
final class Pace {
  private static final double KEEP = 0.9;

  private long last = System.nanoTime();
  private double secondsPerImage = Double.NaN;

  double after(int images) {
    long now = System.nanoTime();
    double latest = (now - last) / 1e9 / images;
    secondsPerImage =
        Double.isNaN(secondsPerImage) ? latest : KEEP * secondsPerImage + (1 - KEEP) * latest;
    last = now;
    return 1 / secondsPerImage;
  }
}
