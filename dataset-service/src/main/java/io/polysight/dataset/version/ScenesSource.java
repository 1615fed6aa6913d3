package io.polysight.dataset.version;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.datasets.sample.Sample;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.tasks.Faults;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request for scenes means to the generator, within the limits of a service. */
public final class ScenesSource {
  static final int LARGEST_SPLIT = 100_000;
  static final int SMALLEST_IMAGE = 32;
  static final int LARGEST_IMAGE = 256;

  private static final List<String> USUAL = List.of(Sample.TRAIN, Sample.VAL, Sample.TEST);

  private ScenesSource() {}

  /**
   * Splits come in the order train, val, test, then by name: a JSON object has no order, and the
   * order decides the digest.
   *
   * @throws Faults.InvalidValueException naming every fault
   */
  public static SceneSpec spec(DatasetSource.Scenes source) {
    return new SceneSpec(
        source.seed(),
        source.imageSize(),
        source.minObjects(),
        source.maxObjects(),
        source.heldOutPairs(),
        source.onlyPairs(),
        null,
        null,
        splits(source),
        source.referringExpressions());
  }

  /** How many samples the source asks for. */
  static long samples(DatasetSource.Scenes source) {
    return source.splits().values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Adds every fault of the source. */
  static void check(DatasetSource.Scenes source, Faults faults) {
    if (source.splits() == null || source.splits().isEmpty()) {
      faults.add("source.splits", "is empty; name each split with its count, such as train: 4000");
    } else {
      source.splits().forEach((split, count) -> checkSplit(split, count, faults));
    }
    Integer size = source.imageSize();
    boolean sizeFits = size == null || (size >= SMALLEST_IMAGE && size <= LARGEST_IMAGE);
    if (size != null) {
      faults.range("source.imageSize", size, SMALLEST_IMAGE, LARGEST_IMAGE);
    }
    if (hasNull(source.heldOutPairs()) || hasNull(source.onlyPairs())) {
      faults.add("source", "heldOutPairs or onlyPairs holds null; name pairs such as 'red circle'");
      return;
    }
    checkWorld(source, sizeFits ? size : null, faults);
  }

  private static void checkSplit(String split, @Nullable Integer count, Faults faults) {
    String field = "source.splits." + split;
    try {
      Sample.checkSplit(split);
    } catch (IllegalArgumentException e) {
      faults.add(field, e.getMessage() == null ? "is no name of a split" : e.getMessage());
    }
    if (count == null) {
      faults.add(field, "has no count; give 1 to " + LARGEST_SPLIT);
    } else {
      faults.range(field, count, 1, LARGEST_SPLIT);
    }
  }

  /** The generator's own limits on objects and pairs, asked with one sound split. */
  private static void checkWorld(
      DatasetSource.Scenes source, @Nullable Integer imageSize, Faults faults) {
    try {
      new SceneSpec(
          source.seed(),
          imageSize,
          source.minObjects(),
          source.maxObjects(),
          source.heldOutPairs(),
          source.onlyPairs(),
          null,
          null,
          List.of(new SplitSpec(Sample.TRAIN, 1)));
    } catch (Faults.InvalidValueException e) {
      for (Faults.Fault fault : e.faults()) {
        if (!fault.field().startsWith("splits")) {
          faults.add("source." + fault.field(), fault.message());
        } else if (e.faults().size() == 1) {
          // Beside an unknown pair it would only repeat that.
          faults.add(
              "source.onlyPairs", "no pair is left to show; hold out fewer pairs or allow more");
        }
      }
    }
  }

  private static boolean hasNull(@Nullable List<String> pairs) {
    return pairs != null && pairs.stream().anyMatch(Objects::isNull);
  }

  private static List<SplitSpec> splits(DatasetSource.Scenes source) {
    return source.splits().entrySet().stream()
        .map(split -> new SplitSpec(split.getKey(), split.getValue()))
        .sorted(Comparator.comparing(ScenesSource::rank).thenComparing(SplitSpec::name))
        .toList();
  }

  private static int rank(SplitSpec split) {
    int usual = USUAL.indexOf(split.name());
    return usual < 0 ? USUAL.size() : usual;
  }
}
