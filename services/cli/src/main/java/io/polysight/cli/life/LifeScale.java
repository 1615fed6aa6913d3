package io.polysight.cli.life;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How large a life is.
 *
 * @param seed of the data and of the training
 * @param captioned scenes of one to three objects with captions, by split
 * @param labelled scenes of one object with class names, by split
 * @param unseen test scenes of the pairs kept out
 * @param overrides settings of the recipe to replace
 * @param gate accuracy on seen classes a version needs to become champion
 * @param sharedModel name of the model, or blank for one of its own
 * @param patience longest wait for any one step
 */
public record LifeScale(
    long seed,
    Map<String, Integer> captioned,
    Map<String, Integer> labelled,
    int unseen,
    String recipe,
    Map<String, Object> overrides,
    double captionWeight,
    double retrievalWeight,
    double classWeight,
    double colourWeight,
    double shapeWeight,
    double gate,
    String sharedModel,
    Duration patience) {

  /**
   * The pairs no training sample shows or names. Five colours with two shapes each: the colour
   * alone would answer one in two right.
   */
  public static final List<String> UNSEEN_PAIRS =
      List.of(
          "red star",
          "red ring",
          "blue circle",
          "blue cross",
          "yellow triangle",
          "yellow square",
          "purple ring",
          "purple star",
          "cyan circle",
          "cyan cross");

  /** What the demo lives: minutes of training on two cores. */
  public static LifeScale demo() {
    return new LifeScale(
        2026,
        Map.of("train", 10_000, "test", 500),
        Map.of("train", 8_000, "test", 500),
        500,
        "nano-scenes",
        Map.of(),
        0.18,
        0.34,
        0.25,
        0.04,
        0.19,
        0.5,
        "generalist",
        Duration.ofMinutes(30));
  }

  String model(String suffix) {
    return sharedModel.isBlank() ? "generalist-" + suffix : sharedModel;
  }
}
