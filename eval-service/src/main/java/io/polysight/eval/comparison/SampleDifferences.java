package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.ComparedSample.Side;
import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.scoring.Measurements;
import io.polysight.eval.scoring.SampleValues;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The samples on which two evaluations differ most.
 *
 * @param apart by falling difference; of each side the {@link #MOST} that it answered better
 */
record SampleDifferences(String metric, Direction direction, List<Apart> apart) {
  /** Of each side; the files of predictions have all. */
  static final int MOST = 500;

  SampleDifferences {
    apart = List.copyOf(apart);
  }

  /** The figure of one sample on both sides. */
  record Apart(String sample, double left, double right) {
    private double distance() {
      return Math.abs(left - right);
    }

    private Apart flipped() {
      return new Apart(sample, right, left);
    }
  }

  /** Samples that were answered equally well, or on which the figure is undefined, are left out. */
  static SampleDifferences of(Task task, PairedFiles files) {
    SampleValues left = values(task, files.left());
    SampleValues right = values(task, files.right());
    List<Apart> apart = new ArrayList<>();
    for (int i = 0; i < files.left().size(); i++) {
      var sample = new Apart(files.left().get(i).sample(), left.values()[i], right.values()[i]);
      if (sample.distance() > 0) {
        apart.add(sample);
      }
    }
    apart.sort(Comparator.comparingDouble(Apart::distance).reversed().thenComparing(Apart::sample));
    var all = new SampleDifferences(left.metric(), left.direction(), apart);
    List<Apart> most = new ArrayList<>();
    for (Side side : Side.values()) {
      most.addAll(all.better(side).stream().limit(MOST).toList());
    }
    apart.retainAll(new HashSet<>(most));
    return new SampleDifferences(left.metric(), left.direction(), apart);
  }

  private static SampleValues values(Task task, List<PredictedSample> samples) {
    return SampleValues.of(task, samples, Measurements.of(task, samples));
  }

  Side better(Apart sample) {
    return direction.gain(sample.left, sample.right) > 0 ? Side.LEFT : Side.RIGHT;
  }

  /**
   * @param side only samples that it answered better; null for all
   */
  List<Apart> better(@Nullable Side side) {
    return side == null ? apart : apart.stream().filter(sample -> better(sample) == side).toList();
  }

  /** The same seen from the other side. */
  SampleDifferences flipped() {
    return new SampleDifferences(metric, direction, apart.stream().map(Apart::flipped).toList());
  }
}
