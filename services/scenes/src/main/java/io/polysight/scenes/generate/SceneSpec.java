package io.polysight.scenes.generate;

import io.polysight.scenes.world.Background;
import io.polysight.scenes.world.Colour;
import io.polysight.scenes.world.Shape;
import io.polysight.scenes.world.Texture;
import io.polysight.tasks.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides a generated data set; equal specifications give equal bytes.
 *
 * @param seed of everything random
 * @param imageSize width and height in pixels, 24 to 512; absent means 48
 * @param minObjects fewest things in a scene, 1 to 6; absent means 1
 * @param maxObjects most things in a scene, up to 6; absent means 3
 * @param heldOutPairs colour-shape pairs such as {@code "red star"} that a split shows only when it
 *     asks for them (see {@link SplitSpec#pairs})
 * @param onlyPairs the only pairs that any split shows; empty means all 48
 * @param textures of {@code plain}, {@code striped}; absent means both
 * @param backgrounds of {@code dark}, {@code grey}, {@code light}; absent means all
 * @param splits what to generate
 * @param referringExpressions whether the things of scenes that show several are referred to, see
 *     {@link io.polysight.scenes.language.Expressions}; absent means false
 */
public record SceneSpec(
    long seed,
    Integer imageSize,
    Integer minObjects,
    Integer maxObjects,
    List<String> heldOutPairs,
    List<String> onlyPairs,
    List<String> textures,
    List<String> backgrounds,
    List<SplitSpec> splits,
    Boolean referringExpressions) {
  public static final int MAX_OBJECTS = 6;
  public static final int MAX_SCENES = 1_000_000;

  public SceneSpec(
      long seed,
      @Nullable Integer imageSize,
      @Nullable Integer minObjects,
      @Nullable Integer maxObjects,
      @Nullable List<String> heldOutPairs,
      @Nullable List<String> onlyPairs,
      @Nullable List<String> textures,
      @Nullable List<String> backgrounds,
      @Nullable List<SplitSpec> splits,
      @Nullable Boolean referringExpressions) {
    this.seed = seed;
    this.imageSize = imageSize == null ? Integer.valueOf(48) : imageSize;
    this.minObjects = minObjects == null ? Integer.valueOf(1) : minObjects;
    this.maxObjects =
        maxObjects == null ? Integer.valueOf(Math.max(3, this.minObjects)) : maxObjects;
    this.heldOutPairs = heldOutPairs == null ? List.of() : List.copyOf(heldOutPairs);
    this.onlyPairs = onlyPairs == null ? List.of() : List.copyOf(onlyPairs);
    this.textures = orAll(textures, words(Texture.values(), Texture::word));
    this.backgrounds = orAll(backgrounds, words(Background.values(), Background::word));
    this.splits = splits == null ? List.of() : List.copyOf(splits);
    this.referringExpressions = referringExpressions != null && referringExpressions;
    check();
  }

  /** Without referring expressions. */
  public SceneSpec(
      long seed,
      @Nullable Integer imageSize,
      @Nullable Integer minObjects,
      @Nullable Integer maxObjects,
      @Nullable List<String> heldOutPairs,
      @Nullable List<String> onlyPairs,
      @Nullable List<String> textures,
      @Nullable List<String> backgrounds,
      @Nullable List<SplitSpec> splits) {
    this(
        seed,
        imageSize,
        minObjects,
        maxObjects,
        heldOutPairs,
        onlyPairs,
        textures,
        backgrounds,
        splits,
        false);
  }

  /** The default world: train, val and test of the given sizes, any pair in each. */
  public static SceneSpec of(long seed, int train, int val, int test) {
    return new SceneSpec(
        seed,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(
            new SplitSpec("train", train), new SplitSpec("val", val), new SplitSpec("test", test)));
  }

  /** As this, with other object counts per scene. */
  public SceneSpec withObjects(int least, int most) {
    return new SceneSpec(
        seed,
        imageSize,
        least,
        most,
        heldOutPairs,
        onlyPairs,
        textures,
        backgrounds,
        splits,
        referringExpressions);
  }

  /** The same scenes, with referring expressions. */
  public SceneSpec withReferringExpressions() {
    return new SceneSpec(
        seed,
        imageSize,
        minObjects,
        maxObjects,
        heldOutPairs,
        onlyPairs,
        textures,
        backgrounds,
        splits,
        true);
  }

  /** All 48 pairs, colour by colour: the names of the label space {@code class}. */
  public static List<String> allPairs() {
    List<String> pairs = new ArrayList<>();
    for (Colour colour : Colour.values()) {
      for (Shape shape : Shape.values()) {
        pairs.add(colour.word() + " " + shape.word());
      }
    }
    return List.copyOf(pairs);
  }

  /** The pairs a split may show. */
  List<String> pairs(SplitSpec split) {
    var held = new HashSet<>(heldOutPairs);
    return allPairs().stream()
        .filter(pair -> onlyPairs.isEmpty() || onlyPairs.contains(pair))
        .filter(pair ->
            split.pairs().equals(SplitSpec.ALL)
                || held.contains(pair) == split.pairs().equals(SplitSpec.HELD_OUT))
        .toList();
  }

  private void check() {
    var faults = new Faults();
    faults.range("imageSize", imageSize, 24, 512);
    faults.range("minObjects", minObjects, 1, MAX_OBJECTS);
    faults.range("maxObjects", maxObjects, minObjects, MAX_OBJECTS);
    known(faults, "heldOutPairs", heldOutPairs, allPairs());
    known(faults, "onlyPairs", onlyPairs, allPairs());
    known(faults, "textures", textures, words(Texture.values(), Texture::word));
    known(faults, "backgrounds", backgrounds, words(Background.values(), Background::word));
    if (splits.isEmpty()) {
      faults.add("splits", "the list is empty; give at least one split with a name and a count");
    }
    var names = new HashSet<String>();
    for (int i = 0; i < splits.size(); i++) {
      SplitSpec split = splits.get(i);
      String field = "splits[" + i + "]";
      faults.range(field + ".count", split.count(), 1, MAX_SCENES);
      if (!names.add(split.name())) {
        faults.add(field + ".name", "'" + split.name() + "' is listed twice");
      }
      known(faults, field + ".pairs", List.of(split.pairs()), SplitSpec.PAIR_USES);
      if (pairs(split).isEmpty()) {
        faults.add(
            field, "no colour-shape pair is left for it; change heldOutPairs, onlyPairs or pairs");
      }
    }
    faults.throwIfAny();
  }

  private static void known(Faults faults, String field, List<String> given, List<String> known) {
    for (String value : given) {
      if (!known.contains(value)) {
        faults.add(field, "'" + value + "' is none of " + known);
      }
    }
  }

  private static List<String> orAll(@Nullable List<String> given, List<String> all) {
    return given == null || given.isEmpty() ? all : List.copyOf(given);
  }

  private static <T> List<String> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).toList();
  }
}
