package io.polysight.inference.prediction;

import io.polysight.nn.region.Box;
import io.polysight.nn.region.Suppression;
import io.polysight.tasks.Faults;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Found;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several proposals may settle on one thing. Who asks for it gets each thing once: of regions of
 * one label the better one suppresses those whose boxes overlap it by more than a given IoU (greedy
 * non-maximum suppression, class by class). Batch predictions, and with them all evaluations, take
 * every region as the model tells it.
 */
final class Duplicates {
  private Duplicates() {}

  /**
   * @param faults takes what is wrong with the most overlap that is asked for
   */
  static void check(
      Task task, @Nullable Double maxOverlap, String field, List<Faults.Fault> faults) {
    if (maxOverlap == null) {
      return;
    }
    if (!(task instanceof RegionTask)) {
      faults.add(
          new Faults.Fault(
              field,
              "is for object-detection and instance-segmentation only, not for "
                  + task.kind()
                  + "; leave it out"));
    } else if (!(maxOverlap > 0 && maxOverlap <= 1)) {
      faults.add(
          new Faults.Fault(field, maxOverlap + " is no IoU above 0 and up to 1; 0.5 is usual"));
    }
  }

  /**
   * @param maxOverlap greatest IoU of two boxes of one label, in (0, 1]; absent: all stay
   */
  static Prediction without(Prediction prediction, @Nullable Double maxOverlap) {
    if (maxOverlap == null) {
      return prediction;
    }
    return switch (prediction) {
      case Prediction.Detected(List<Found> all) ->
          new Prediction.Detected(kept(all, Found::label, Found::score, Found::box, maxOverlap));
      case Prediction.Segmented(List<Outlined> all) ->
          new Prediction.Segmented(
              kept(all, Outlined::label, Outlined::score, Outlined::box, maxOverlap));
      case Prediction.Classified other -> other;
      case Prediction.Captioned other -> other;
      case Prediction.Retrieved other -> other;
      case Prediction.Answered other -> other;
      case Prediction.Verified other -> other;
      case Prediction.Grounded other -> other;
      case Prediction.MultiLabelled other -> other;
    };
  }

  private static <T> List<T> kept(
      List<T> all,
      Function<T, String> label,
      Function<T, Double> score,
      Function<T, PixelBox> box,
      double maxOverlap) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] labels = new int[all.size()];
    float[] scores = new float[all.size()];
    for (int i = 0; i < all.size(); i++) {
      labels[i] = numbers.computeIfAbsent(label.apply(all.get(i)), name -> numbers.size());
      scores[i] = score.apply(all.get(i)).floatValue();
    }
    List<Box> boxes = all.stream().map(box).map(Duplicates::box).toList();
    return Suppression.byClass(boxes, scores, labels, maxOverlap).stream().map(all::get).toList();
  }

  private static Box box(PixelBox box) {
    return new Box(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
  }
}
