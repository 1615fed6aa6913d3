package io.polysight.scenes.generate;

import io.polysight.datasets.sample.Annotations;
import io.polysight.scenes.language.Captions;
import io.polysight.scenes.language.Expressions;
import io.polysight.scenes.language.Questions;
import io.polysight.scenes.language.Statements;
import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Relations;
import io.polysight.scenes.world.SplitMix64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * ShapesWorld, version 1. Scene {@code index} of a split is a pure function of (specification,
 * split, index): any order, any thread, the same bytes. Version 2 would be another class.
 */
public final class SceneGenerator {
  public static final int VERSION = 1;

  /** Statements are drawn apart, so that they move nothing else. */
  private static final long STATEMENTS = 0x73746174L;

  private final SceneSpec spec;
  private final int size;
  private final int least;
  private final int most;
  private final Map<String, SplitSpec> splits = new HashMap<>();
  private final Map<String, Placement> placements = new HashMap<>();

  public SceneGenerator(SceneSpec spec) {
    this.spec = spec;
    this.size = spec.imageSize();
    this.least = spec.minObjects();
    this.most = spec.maxObjects();
    for (SplitSpec split : spec.splits()) {
      splits.put(split.name(), split);
      placements.put(split.name(), new Placement(spec, split, size));
    }
  }

  /**
   * One scene, drawn anew on every call.
   *
   * @param split a split of the specification
   * @param index from 0; may go beyond the split's count, for more of the same kind
   */
  public Scene scene(String split, int index) {
    Placement placement = known(placements, split);
    long seed = SplitMix64.mix(spec.seed(), VERSION, split.hashCode(), index);
    var random = new SplitMix64(seed);
    var canvas = new Canvas(size, most);
    Layout layout = placement.draw(random, canvas, least, most);
    Map<String, String> labels = new HashMap<>(Map.of("background", layout.background().word()));
    if (layout.things().size() == 1) {
      labels.putAll(Masks.labels(layout.things().getFirst()));
    }
    var annotations =
        new Annotations(
            labels,
            Captions.of(layout, random),
            Masks.of(layout, canvas),
            Relations.of(layout),
            Questions.of(layout, random),
            Statements.of(layout, new SplitMix64(SplitMix64.mix(seed, STATEMENTS))),
            spec.referringExpressions() ? Expressions.of(layout, seed) : List.of());
    return new Scene(seed, layout, Painter.paint(layout, canvas), annotations);
  }

  /** The scenes of a split in order; make it parallel as you like. */
  public Stream<Scene> stream(String split) {
    return IntStream.range(0, known(splits, split).count()).mapToObj(index -> scene(split, index));
  }

  private static <T> T known(Map<String, T> bySplit, String split) {
    T found = bySplit.get(split);
    if (found == null) {
      throw new IllegalArgumentException(
          "split '" + split + "' is none of " + bySplit.keySet().stream().sorted().toList());
    }
    return found;
  }
}
