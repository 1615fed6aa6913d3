package io.polysight.metrics.pixel;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads pairs of maps and hands each to a metric, as many at once as there are processors and no
 * more in memory. Results and faults keep the order of the pairs.
 */
public final class MapPairs {
  private static final int SHOWN = 5;

  private MapPairs() {}

  /** The two files of one image. */
  public record Pair(Path groundTruth, Path prediction) {}

  /** Tells what does not fit in one image: kinds as {@link Faults} counts them. */
  @FunctionalInterface
  public interface FaultSink {
    /**
     * @param field such as {@code segments_info[3].area}; empty for the file itself
     */
    void add(String kind, Path file, String field, Object value);

    /** As {@link #add} for values that a map should not have, or should: the first of them. */
    default void addValues(String kind, Path file, SortedSet<Integer> values) {
      if (!values.isEmpty()) {
        String first =
            values.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        int more = values.size() - SHOWN;
        add(kind, file, "", more > 0 ? first + " and " + more + " more" : first);
      }
    }
  }

  /** What a metric does with one image. */
  @FunctionalInterface
  public interface Scorer<R> {
    /**
     * @param index of the pair
     * @param faults where to tell what does not fit; then the result is not used
     */
    R score(int index, PixelMap groundTruth, PixelMap prediction, FaultSink faults);
  }

  private record Fault(String kind, Place place, Object value) {}

  private record Outcome<R>(List<R> result, List<Fault> faults) {}

  /**
   * @param faults where unreadable maps and maps of different size are told, too; when it is not
   *     empty afterwards the results are incomplete
   */
  public static <R> List<R> score(
      List<Pair> pairs, PixelReader reader, Scorer<R> scorer, Faults faults) {
    List<Outcome<R>> outcomes =
        IntStream.range(0, pairs.size())
            .parallel()
            .mapToObj(i -> score(i, pairs.get(i), reader, scorer))
            .toList();
    List<R> results = new ArrayList<>(outcomes.size());
    for (Outcome<R> outcome : outcomes) {
      results.addAll(outcome.result());
      outcome.faults().forEach(f -> faults.add(f.kind(), f.place(), f.value()));
    }
    return results;
  }

  private static <R> Outcome<R> score(int index, Pair pair, PixelReader reader, Scorer<R> scorer) {
    List<Fault> faults = new ArrayList<>();
    FaultSink sink =
        (kind, file, field, value) -> faults.add(new Fault(kind, new Place(file, 0, field), value));
    List<PixelMap> maps = new ArrayList<>(2);
    for (Path file : List.of(pair.groundTruth(), pair.prediction())) {
      try {
        maps.add(reader.read(file));
      } catch (IOException e) {
        sink.add("file that cannot be read as a map", file, "", "" + e.getMessage());
      }
    }
    if (maps.size() < 2) {
      return new Outcome<>(List.of(), faults);
    }
    PixelMap truth = maps.getFirst();
    PixelMap predicted = maps.getLast();
    if (!predicted.hasSizeOf(truth)) {
      sink.add(
          "prediction of another size than its ground truth",
          pair.prediction(),
          "",
          predicted.size() + ", not " + truth.size());
      return new Outcome<>(List.of(), faults);
    }
    return new Outcome<>(List.of(scorer.score(index, truth, predicted, sink)), faults);
  }
}
