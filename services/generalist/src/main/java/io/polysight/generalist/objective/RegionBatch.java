package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.proposal.RegionNaming;
import io.polysight.nn.Kernels;

/**
 * Images and the regions known of them.
 *
 * @param regions whose labels number the rows of {@code candidates}
 * @param candidates one row per class name
 * @param kind whose scale the names are compared with
 */
record RegionBatch(ImageBatch images, KnownRegions regions, TokenBatch candidates, TaskKind kind)
    implements SeparableBatch {

  /**
   * The losses of {@link KnownRegions}, and {@code -log P(x, y)} of the matched regions. Of a batch
   * in parts each part's names are averaged on their own, as many regions as it keeps.
   */
  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y) {
    KnownRegions.Found found = regions.find(model, kernels, step, images);
    NDArray x = found.x();
    long kept = x.getShape().get(1);
    NDArray logits =
        kernels
            .losses()
            .cosineLogits(step, x.reshape(-1, x.getShape().get(2)), y, model.scales().log(kind))
            .reshape(images.count(), kept, candidates.rows());
    NDArray naming =
        new RegionNaming(kernels).loss(logits, found.kept(), found.matches(), regions.targets());
    return found.with(kernels, naming);
  }

  @Override
  public long terms() {
    return regions.terms();
  }

  @Override
  public RegionBatch rows(int first, int count) {
    return new RegionBatch(images.rows(first, count), regions.rows(first, count), candidates, kind);
  }
}
