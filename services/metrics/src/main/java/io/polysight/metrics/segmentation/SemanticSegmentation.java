package io.polysight.metrics.segmentation;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Contributions;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures of semantic segmentation over the pixels of all images. With c_i correct, t_i true and
 * p_i predicted pixels of class i, N = Σ t_i:
 *
 * <ul>
 *   <li>{@code IoU_i = c_i / (t_i + p_i - c_i)}, {@code Dice_i = 2 c_i / (t_i + p_i)}, {@code ACC_i
 *       = c_i / t_i}
 *   <li>{@code mIoU}, {@code mDice}: means over the classes present or predicted; {@code mACC}:
 *       over those present
 *   <li>{@code fwIoU = Σ t_i / N · IoU_i}, {@code pACC = Σ c_i / N} (Long et al., CVPR 2015)
 *   <li>{@code mBoundaryIoU}: the mean of IoU on boundary pixels (Cheng et al., CVPR 2021)
 *   <li>{@code mBoundaryF}: the mean over classes of their mean F of contours over the images that
 *       have them (Perazzi et al., CVPR 2016)
 * </ul>
 *
 * <p>The sceneparsing demo divides by all classes and counts absent ones as 0; here they are left
 * out, as torchmetrics does.
 */
public final class SemanticSegmentation {
  private final LabelRule rule;
  private final List<String> names;
  private final List<ImageCounts> images;
  private final boolean withBoundary;

  /**
   * @param names of the classes, in order
   * @param images counted by this rule, all with boundaries or none
   */
  public SemanticSegmentation(LabelRule rule, List<String> names, List<ImageCounts> images) {
    if (names.size() != rule.classes()) {
      throw new IllegalArgumentException(
          names.size() + " names for " + rule.classes() + " classes; give one each");
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("two classes share a name: " + names);
    }
    this.rule = rule;
    this.names = List.copyOf(names);
    this.images = List.copyOf(images);
    withBoundary = !images.isEmpty() && images.getFirst().boundary() != null;
    for (ImageCounts image : images) {
      if (image.region().classes() != rule.classes()
          || (image.boundary() != null) != withBoundary) {
        throw new IllegalArgumentException(
            "an image was counted with "
                + image.region().classes()
                + " classes"
                + (image.boundary() == null ? " and without" : " and with")
                + " boundary");
      }
    }
  }

  /** A figure of all pixels. */
  public enum Mean {
    M_IOU("mIoU"),
    FW_IOU("fwIoU"),
    M_ACC("mACC"),
    P_ACC("pACC"),
    M_DICE("mDice"),
    M_BOUNDARY_IOU("mBoundaryIoU"),
    M_BOUNDARY_F("mBoundaryF");

    private final String key;

    Mean(String key) {
      this.key = key;
    }

    private boolean isOfBoundary() {
      return this == M_BOUNDARY_IOU || this == M_BOUNDARY_F;
    }

    private double of(Sums sums) {
      return switch (this) {
        case M_IOU, M_BOUNDARY_IOU -> sums.mean(sums::iou);
        case M_BOUNDARY_F -> sums.mean(sums::contour);
        case FW_IOU -> sums.frequencyWeightedIou();
        case M_ACC -> sums.mean(sums::accuracy);
        case P_ACC -> sums.pixelAccuracy();
        case M_DICE -> sums.mean(sums::dice);
      };
    }
  }

  /** Means and {@code per_class}, with the pixels of each class. */
  public Figures figures() {
    int[] once = IntStream.generate(() -> 1).limit(images.size()).toArray();
    Sums region = sums(once, false);
    Sums boundary = sums(once, true);
    Figures.Builder figures = Figures.builder();
    for (Mean mean : Mean.values()) {
      if (!mean.isOfBoundary() || withBoundary) {
        figures.put(
            mean.key,
            mean.of(mean.isOfBoundary() ? boundary : region),
            "no pixel has a class: all are ignored",
            () -> contributions(mean));
      }
    }
    for (int i = 0; i < rule.classes(); i++) {
      if (rule.index(rule.firstLabel() + i) < 0) {
        continue;
      }
      String row = names.get(i);
      figures.put("per_class", row, "IoU", region.iou(i));
      figures.put("per_class", row, "ACC", region.accuracy(i));
      figures.put("per_class", row, "Dice", region.dice(i));
      if (withBoundary) {
        figures.put("per_class", row, "BoundaryIoU", boundary.iou(i));
        figures.put("per_class", row, "BoundaryF", boundary.contour(i));
      }
      figures.put("per_class", row, "pixels", region.truth()[i]);
    }
    return figures.build();
  }

  /** A figure from how often each image was drawn, for intervals. */
  public Contributions contributions(Mean mean) {
    boolean boundary = mean.isOfBoundary();
    if (boundary && !withBoundary) {
      throw new IllegalArgumentException("boundaries were not counted");
    }
    return Contributions.ofCounts(images.size(), times -> mean.of(sums(times, boundary)));
  }

  private Sums sums(int[] times, boolean boundary) {
    var sums = Sums.empty(rule.classes());
    for (int i = 0; i < times.length; i++) {
      ClassCounts counts = boundary ? images.get(i).boundary() : images.get(i).region();
      if (counts != null && times[i] > 0) {
        sums.add(times[i], counts);
      }
      double[] contours = boundary ? images.get(i).contours() : null;
      if (contours != null && times[i] > 0) {
        sums.addContours(times[i], contours);
      }
    }
    return sums;
  }
}
