package io.polysight.cli;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Scenes that no training of the checkpoint that comes with the platform saw. Most are noisy, which
 * it never met either, so that it makes mistakes.
 */
enum ShiftedScenes {
  LABELLED(5251, 48, 1, SplitSpec.SEEN, 0, 25),
  SAME(6101, 48, 1, SplitSpec.SEEN, 0, 25),
  LARGE(6102, 160, 1, SplitSpec.SEEN, 0, 25),
  NOISIER(6104, 48, 1, SplitSpec.SEEN, 25, 40),
  SEVERAL(6106, 48, 3, SplitSpec.SEEN, 0, 25),
  UNSEEN_PAIRS(6107, 48, 1, SplitSpec.HELD_OUT, 0, 25),
  CLEAN(5252, 48, 1, SplitSpec.SEEN, 0, 0);

  static final int SCENES = 500;

  /** As in recipes/nano.yaml. */
  private static final List<String> UNSEEN =
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

  private final long seed;
  private final int size;
  private final int objects;
  private final String pairs;
  private final double leastNoise;
  private final double mostNoise;

  /**
   * @param objects in each scene
   * @param leastNoise standard deviation of what is added to each value of a pixel, of 255, evenly
   *     drawn for each scene
   */
  ShiftedScenes(
      long seed, int size, int objects, String pairs, double leastNoise, double mostNoise) {
    this.seed = seed;
    this.size = size;
    this.objects = objects;
    this.pairs = pairs;
    this.leastNoise = leastNoise;
    this.mostNoise = mostNoise;
  }

  /**
   * @param annotations whose labels are those of the largest thing
   */
  record Shown(RgbImage image, Annotations annotations) {
    String label(String space) {
      return annotations.objects().stream()
          .max(Comparator.comparingInt(AnnotatedObject::visiblePixels))
          .orElseThrow()
          .labels()
          .get(space);
    }
  }

  List<Shown> all() {
    var scenes =
        new SceneGenerator(
            new SceneSpec(
                seed,
                size,
                objects,
                objects,
                UNSEEN,
                null,
                null,
                null,
                List.of(new SplitSpec("test", SCENES, pairs))));
    return IntStream.range(0, SCENES)
        .mapToObj(i -> {
          Scene scene = scenes.scene("test", i);
          return new Shown(noisy(scene.image(), i), scene.annotations());
        })
        .toList();
  }

  private RgbImage noisy(RgbImage image, int number) {
    var random = new SplittableRandom(100_000 * seed + number);
    double noise = leastNoise + random.nextDouble() * (mostNoise - leastNoise);
    byte[] bytes = image.bytes().clone();
    for (int i = 0; i < bytes.length; i++) {
      long value = Math.round((bytes[i] & 0xff) + noise * random.nextGaussian());
      bytes[i] = (byte) Math.clamp(value, 0, 255);
    }
    return new RgbImage(image.width(), image.height(), bytes);
  }
}
