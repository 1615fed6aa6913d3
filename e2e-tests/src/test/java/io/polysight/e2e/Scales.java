package io.polysight.e2e;

import io.polysight.cli.life.LifeScale;
import java.time.Duration;
import java.util.Map;

/** How large the lives of the stories are. */
final class Scales {
  private Scales() {}

  /** Large enough to learn something, small enough for a test run on two cores. */
  static LifeScale learning() {
    return new LifeScale(
        7,
        Map.of("train", 3000, "test", 100),
        Map.of("train", 2000, "test", 200),
        200,
        "nano-scenes",
        Map.of(
            "steps",
            350,
            "checkpointEvery",
            175,
            "learningRate",
            Map.of("peak", 1e-3, "warmUp", 50, "floor", 1e-5)),
        0.15,
        0.2,
        0.35,
        0.1,
        0.2,
        0.1,
        "generalist",
        Duration.ofMinutes(10));
  }
}
