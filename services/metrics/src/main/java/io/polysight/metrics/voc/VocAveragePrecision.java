package io.polysight.metrics.voc;

import io.polysight.metrics.Figures;
import io.polysight.metrics.matching.ClassOutcomes;
import io.polysight.metrics.matching.ClassPrecisions;
import io.polysight.metrics.matching.Detection;
import io.polysight.metrics.matching.PrecisionRecall;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Average precision of Pascal VOC (Everingham et al., 2010), as the Python evaluation of
 * py-faster-rcnn and its descendants computes it: a detection belongs to the object of its class
 * that it overlaps most, by more than half. The first to do so is a hit, later ones are false
 * positives; if the object is difficult, none of them counts.
 *
 * <p>The Matlab development kit lets an overlap of exactly one half suffice.
 */
public final class VocAveragePrecision {
  private static final double OVERLAP = 0.5;

  private VocAveragePrecision() {}

  /** VOC 2007: mean precision at eleven recalls. */
  public static ClassPrecisions voc2007(List<VocImage> images) {
    return new ClassPrecisions(images.size(), outcomes(images), PrecisionRecall::elevenPoint);
  }

  /** VOC 2010 and later: area under the falling curve. */
  public static ClassPrecisions voc2010(List<VocImage> images) {
    return new ClassPrecisions(images.size(), outcomes(images), PrecisionRecall::area);
  }

  /** {@code mAP} by the area and {@code mAP_2007} by eleven points, and both per class. */
  public static Figures figures(List<VocImage> images) {
    SequencedMap<String, ClassOutcomes> outcomes = outcomes(images);
    var area = new ClassPrecisions(images.size(), outcomes, PrecisionRecall::area);
    var points = new ClassPrecisions(images.size(), outcomes, PrecisionRecall::elevenPoint);
    String nothing = "no object that is not difficult is annotated";
    Figures.Builder figures =
        Figures.builder().put("mAP", area.mean(), nothing).put("mAP_2007", points.mean(), nothing);
    outcomes.forEach((label, outcome) ->
        figures
            .put("per_class", label, "objects", outcome.positives())
            .put("per_class", label, "AP", area.of(label))
            .put("per_class", label, "AP_2007", points.of(label)));
    return figures.build();
  }

  private static SequencedMap<String, ClassOutcomes> outcomes(List<VocImage> images) {
    SortedSet<String> labels = new TreeSet<>();
    for (VocImage image : images) {
      image.objects().forEach(object -> labels.add(object.label()));
      image.detections().forEach(detection -> labels.add(detection.label()));
    }
    SequencedMap<String, ClassOutcomes> outcomes = new LinkedHashMap<>();
    for (String label : labels) {
      var builder = new ClassOutcomes.Builder(images.size());
      for (int i = 0; i < images.size(); i++) {
        match(i, images.get(i), label, builder);
      }
      outcomes.put(label, builder.build());
    }
    return outcomes;
  }

  private static void match(int number, VocImage image, String label, ClassOutcomes.Builder out) {
    List<VocObject> objects =
        image.objects().stream().filter(object -> object.label().equals(label)).toList();
    objects.stream().filter(object -> !object.difficult()).forEach(o -> out.positive(number, 1));
    List<Detection> ranked =
        image.detections().stream()
            .filter(detection -> detection.label().equals(label))
            .sorted(Comparator.comparingDouble(Detection::score).reversed())
            .toList();
    boolean[] found = new boolean[objects.size()];
    for (Detection detection : ranked) {
      int nearest = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < found.length; j++) {
        double overlap = detection.box().inclusiveIou(objects.get(j).box());
        if (overlap > most) {
          most = overlap;
          nearest = j;
        }
      }
      if (!(most > OVERLAP)) {
        out.miss(number, detection.score());
      } else if (!objects.get(nearest).difficult()) {
        if (found[nearest]) {
          out.miss(number, detection.score());
        } else {
          out.hit(number, detection.score(), 1);
          found[nearest] = true;
        }
      }
    }
  }
}
