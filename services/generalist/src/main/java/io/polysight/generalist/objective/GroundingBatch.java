package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import io.polysight.nn.region.Box;
import java.util.List;

/**
 * Images, the regions known of them, and expressions that mean one of these.
 *
 * @param candidates one row per expression
 */
record GroundingBatch(
    ImageBatch images, KnownRegions regions, TokenBatch candidates, List<Referred> referred)
    implements SeparableBatch {
  /** A region that covers so much of the one that is meant is an answer, as RefCOCO judges. */
  private static final double RIGHT = 0.5;

  /**
   * @param image number of the image
   * @param text row of the expression
   * @param target number of the region among the image's
   */
  record Referred(int image, int text, int target) {}

  /**
   * The losses of {@link KnownRegions}, and {@code -log Σ P(x, y)} over the regions y that are
   * right for the expression, among all that were kept of its image: proposals that lie on the same
   * thing are no negatives of each other. Mean over the expressions.
   */
  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y) {
    KnownRegions.Found found = regions.find(model, kernels, step, images);
    if (referred.isEmpty()) {
      return found.loss();
    }
    Losses losses = kernels.losses();
    long[] texts = referred.stream().mapToLong(Referred::text).toArray();
    long[] of = referred.stream().mapToLong(Referred::image).toArray();
    NDArray asked = kernels.embedding(step, y, kernels.upload(step, texts, texts.length));
    NDArray logits =
        losses.regionLogits(
            step,
            found.x(),
            asked,
            kernels.upload(step, of, of.length),
            model.scales().log(TaskKind.REFERRING_EXPRESSION_GROUNDING));
    NDArray right = kernels.upload(step, right(found), of.length, logits.getShape().get(1));
    return found.with(kernels, losses.marginalCrossEntropy(step, logits, right));
  }

  /** [expressions · kept]: 1 where a proposal answers for the region that is meant. */
  private float[] right(KnownRegions.Found found) {
    long[][] index = found.kept().index();
    float[] boxes = found.kept().kept().boxes().toFloatArray();
    int kept = index[0].length;
    float[] right = new float[referred.size() * kept];
    for (int row = 0; row < referred.size(); row++) {
      Referred meant = referred.get(row);
      Box known = regions.targets().get(meant.image()).get(meant.target()).box();
      for (int i = 0; i < kept; i++) {
        int at = 4 * (meant.image() * kept + i);
        Box box = Box.around(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
        boolean matched =
            found.matches()[meant.image()][(int) index[meant.image()][i]] == meant.target();
        right[row * kept + i] = matched || box.iou(known) >= RIGHT ? 1 : 0;
      }
    }
    return right;
  }

  @Override
  public long terms() {
    return regions.terms();
  }

  @Override
  public GroundingBatch rows(int first, int count) {
    return new GroundingBatch(
        images.rows(first, count),
        regions.rows(first, count),
        candidates,
        referred.stream()
            .filter(r -> r.image >= first && r.image < first + count)
            .map(r -> new Referred(r.image - first, r.text, r.target))
            .toList());
  }
}
