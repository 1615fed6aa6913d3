package io.polysight.cli.bench;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.ListedExamples;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Generated scenes whose objects are known by their colours. */
final class SceneExamples {
  static final List<String> COLOURS =
      List.of("red", "green", "blue", "yellow", "purple", "orange", "cyan", "pink");
  private static final String COLOUR = "colour";
  private static final String SPLIT = "train";

  private SceneExamples() {}

  /**
   * @param side of the square images, pixels
   */
  static ListedExamples of(int count, int side) {
    var spec =
        new SceneSpec(
            0, side, 1, 1, null, null, null, null, List.of(new SplitSpec(SPLIT, count, null)));
    var generator = new SceneGenerator(spec);
    return new ListedExamples(
        IntStream.range(0, count).mapToObj(i -> example(generator.scene(SPLIT, i))).toList(),
        "scenes");
  }

  private static Example example(Scene scene) {
    List<AnnotatedObject> coloured =
        scene.annotations().objects().stream()
            .map(o ->
                new AnnotatedObject(
                    Map.of(COLOUR, Objects.requireNonNull(o.labels().get(COLOUR))),
                    o.box(),
                    o.mask(),
                    null,
                    null))
            .toList();
    return new Example(
        scene.image(),
        scene.annotations().captions(),
        scene.annotations().labels().get(COLOUR),
        coloured);
  }
}
