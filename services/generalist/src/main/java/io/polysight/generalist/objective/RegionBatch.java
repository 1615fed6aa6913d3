package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.proposal.NoisedRegions;
import io.polysight.generalist.proposal.ProposalNetwork;
import io.polysight.generalist.proposal.Proposals;
import io.polysight.generalist.proposal.QueryReadings;
import io.polysight.generalist.proposal.RegionLoss;
import io.polysight.generalist.proposal.RegionNaming;
import io.polysight.generalist.proposal.RegionSetLoss;
import io.polysight.generalist.proposal.RegionTarget;
import io.polysight.generalist.proposal.RegionWeights;
import io.polysight.nn.Kernels;
import java.util.List;

/**
 * Images and the regions known of them.
 *
 * @param targets of each image; labels number the rows of {@code candidates}
 * @param noised made from {@code targets}
 * @param candidates one row per class name
 * @param kind whose scale the names are compared with
 */
record RegionBatch(
    ImageBatch images,
    List<List<RegionTarget>> targets,
    NoisedRegions noised,
    TokenBatch candidates,
    TaskKind kind)
    implements SeparableBatch {

  /**
   * The set loss, that of the noised queries, and {@code -log P(x, y)} of the matched regions. Of a
   * batch in parts each part's names are averaged on their own, as many regions as it keeps.
   */
  @Override
  public NDArray loss(GeneralistModel model, Kernels kernels, NDManager step, NDArray y) {
    ProposalNetwork network = model.proposals();
    NDArray tokens = model.imageTokens(kernels, images.upload(kernels, step));
    QueryReadings readings = network.candidates(kernels, tokens, noised);
    var setLoss = new RegionSetLoss(kernels, RegionWeights.MASK_DINO);
    RegionLoss found = setLoss.of(readings.candidates(), targets);
    NDArray noisedLoss = setLoss.ofNoised(readings, noised, targets).total();
    Proposals kept = network.keep(kernels, readings.candidates(), found.matches());
    NDArray x = model.representations(kernels, tokens, kept);
    long regions = x.getShape().get(1);
    NDArray logits =
        kernels
            .losses()
            .cosineLogits(step, x.reshape(-1, x.getShape().get(2)), y, model.logScale(kind))
            .reshape(images.count(), regions, candidates.rows());
    NDArray naming = new RegionNaming(kernels).loss(logits, kept, found.matches(), targets);
    return found.total().add(noisedLoss).add(naming);
  }

  /** Images without a region count as one: what they teach is that there is none. */
  @Override
  public long terms() {
    return targets.stream().mapToLong(known -> Math.max(1, known.size())).sum();
  }

  @Override
  public RegionBatch rows(int first, int count) {
    return new RegionBatch(
        images.rows(first, count),
        targets.subList(first, first + count),
        noised.rows(first, count),
        candidates,
        kind);
  }
}
