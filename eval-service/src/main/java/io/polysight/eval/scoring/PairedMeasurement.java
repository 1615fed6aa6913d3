package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.metrics.statistics.Paired;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What two files of predictions of the same samples say.
 *
 * @param samples how many samples both answered
 * @param images how many images these are about; they, not the samples, are drawn and traded
 * @param figures those both have, in the order of the protocol
 */
public record PairedMeasurement(int samples, int images, List<PairedFigure> figures) {
  public PairedMeasurement {
    figures = List.copyOf(figures);
  }

  /**
   * @param left in the order of their ids; {@code right} holds the same ids
   * @throws UnreadablePredictionsException when one does not fit the task
   */
  public static PairedMeasurement of(
      Task task, List<PredictedSample> left, List<PredictedSample> right) {
    int[] all = IntStream.range(0, left.size()).toArray();
    return of(task, left, right, all);
  }

  /**
   * @param chosen indexes of the samples that count; what describes the whole benchmark, such as
   *     document frequencies, stays that of the whole
   */
  public static PairedMeasurement of(
      Task task, List<PredictedSample> left, List<PredictedSample> right, int[] chosen) {
    Measurement first = Measurements.of(task, left);
    Measurement second = Measurements.of(task, right);
    Clusters images = first.figures().getFirst().images().only(chosen);
    Measurement pool = null;
    List<PairedFigure> figures = new ArrayList<>();
    for (Figure figure : first.figures()) {
      Optional<Contributions> other = second.contributions(figure.metric());
      if (other.isEmpty()) {
        continue;
      }
      if (figure.contributions().isAdditive() && other.get().isAdditive()) {
        figures.add(
            new PairedFigure(
                figure.metric(),
                Paired.of(
                    images.together(figure.contributions().only(chosen)),
                    images.together(other.get().only(chosen)))));
      } else {
        if (pool == null) {
          pool = Measurements.of(task, Stream.concat(left.stream(), right.stream()).toList());
        }
        int[] both = both(chosen, left.size());
        pool.contributions(figure.metric())
            .map(c -> images.twice().together(c.only(both)))
            .ifPresent(c -> figures.add(new PairedFigure(figure.metric(), Paired.pooled(c))));
      }
    }
    return new PairedMeasurement(chosen.length, images.count(), figures);
  }

  private static int[] both(int[] chosen, int samples) {
    return IntStream.concat(IntStream.of(chosen), IntStream.of(chosen).map(i -> i + samples))
        .toArray();
  }

  /** The same with one figure, or none where both do not have it. */
  public PairedMeasurement only(String metric) {
    return new PairedMeasurement(
        samples, images, figures.stream().filter(f -> f.metric().equals(metric)).toList());
  }

  public Optional<PairedFigure> figure(String metric) {
    return figures.stream().filter(figure -> figure.metric().equals(metric)).findFirst();
  }
}
