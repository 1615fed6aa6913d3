package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import io.polysight.nn.region.Assignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names for proposals by the law of all tasks: the cosine of what the decoder makes of a proposal
 * with each class name. A proposal that answers for no known region has no name to learn: that it
 * is none is objectness' affair. Shapes: b images, n proposals, c class names, d width.
 */
public final class RegionNaming {
  private final Kernels kernels;

  public RegionNaming(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * Cross entropy over the names, mean over the proposals that answer for a region of known class;
   * 0 when there are none.
   *
   * @param logits float32 [b, n, c], cosines times the learnt scale
   * @param matches of {@link RegionLoss}
   */
  public NDArray loss(
      NDArray logits, Proposals proposals, int[][] matches, List<List<RegionTarget>> images) {
    NDManager m = logits.getManager();
    long[] labels = labels(proposals, matches, images);
    if (Arrays.stream(labels).allMatch(label -> label == Losses.IGNORED)) {
      return m.zeros(new Shape());
    }
    NDArray rows = logits.reshape(labels.length, logits.getShape().get(2));
    NDArray target = kernels.upload(m, labels, labels.length);
    return kernels.losses().crossEntropy(m, rows, target, 0, Losses.IGNORED);
  }

  private static long[] labels(
      Proposals proposals, int[][] matches, List<List<RegionTarget>> images) {
    int kept = proposals.index()[0].length;
    long[] labels = new long[images.size() * kept];
    for (int i = 0; i < labels.length; i++) {
      int image = i / kept;
      int target = matches[image][(int) proposals.index()[image][i % kept]];
      labels[i] =
          target == Assignment.NONE ? Losses.IGNORED : images.get(image).get(target).label();
    }
    return labels;
  }

  /**
   * Each proposal under its most probable name, per image by falling score.
   *
   * @param logits float32 [b, n, c], as in {@link #loss}
   * @param least the smallest score to report, 0 to 1
   */
  public List<List<Detection>> detections(NDArray logits, Proposals proposals, double least) {
    float[] names = logits.softmax(2).toFloatArray();
    int classes = (int) logits.getShape().get(2);
    int perImage = (int) logits.getShape().get(1);
    List<List<Detection>> images = new ArrayList<>();
    for (ImageProposals image : ImageProposals.of(proposals.kept())) {
      double[][] probabilities = new double[perImage][classes];
      for (int i = 0; i < perImage * classes; i++) {
        probabilities[i / classes][i % classes] = names[images.size() * perImage * classes + i];
      }
      images.add(image.named(probabilities, least));
    }
    return List.copyOf(images);
  }
}
