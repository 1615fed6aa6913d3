package io.polysight.generalist.proposal;

import io.polysight.nn.region.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The kept proposals of one image on the Java heap. Shapes: n proposals, p pixels of a mask.
 *
 * @param boxes float32 [n, 4]: centre x, centre y, width, height, shares of what the encoder saw
 * @param masks logits, float32 [n, p]
 * @param objectness logits, float32 [n]
 */
public record ImageProposals(float[] boxes, float[] masks, float[] objectness) {
  private static final int BOX = 4;

  /** Those of each image of a batch. */
  public static List<ImageProposals> of(Candidates kept) {
    float[] boxes = kept.boxes().toFloatArray();
    float[] masks = kept.masks().toFloatArray();
    float[] objectness = kept.objectness().toFloatArray();
    int count = (int) kept.objectness().getShape().get(0);
    List<ImageProposals> images = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      images.add(
          new ImageProposals(
              part(boxes, i, count), part(masks, i, count), part(objectness, i, count)));
    }
    return images;
  }

  private static float[] part(float[] all, int i, int count) {
    int size = all.length / count;
    return Arrays.copyOfRange(all, i * size, (i + 1) * size);
  }

  /** n */
  public int count() {
    return objectness.length;
  }

  /** Heap it takes, for caches. */
  public long bytes() {
    return (long) Float.BYTES * (boxes.length + masks.length + objectness.length);
  }

  /**
   * Each proposal under its most probable name, by falling score.
   *
   * @param names [n][classes], probabilities
   * @param least the smallest score to report, 0 to 1
   */
  public List<Detection> named(double[][] names, double least) {
    List<Detection> found = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      int best = best(names[i]);
      double score = names[i][best] / (1 + Math.exp(-objectness[i]));
      if (score >= least) {
        found.add(detection(i, best, score));
      }
    }
    found.sort(Comparator.comparingDouble(Detection::score).reversed());
    return List.copyOf(found);
  }

  /** Proposal {@code i} under a name. */
  public Detection detection(int i, int label, double score) {
    int at = BOX * i;
    int pixels = masks.length / count();
    return new Detection(
        Box.around(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]),
        label,
        score,
        Arrays.copyOfRange(masks, i * pixels, (i + 1) * pixels));
  }

  private static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
