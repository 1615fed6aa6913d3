package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.proposal.NoisedRegions;
import io.polysight.generalist.proposal.ProposalNetwork;
import io.polysight.generalist.proposal.Proposals;
import io.polysight.generalist.proposal.QueryReadings;
import io.polysight.generalist.proposal.RegionLoss;
import io.polysight.generalist.proposal.RegionSetLoss;
import io.polysight.generalist.proposal.RegionTarget;
import io.polysight.generalist.proposal.RegionWeights;
import io.polysight.nn.Kernels;
import java.util.List;

/**
 * The regions of a batch, whatever is asked of them.
 *
 * @param targets of each image
 * @param noised made from {@code targets}
 */
record KnownRegions(List<List<RegionTarget>> targets, NoisedRegions noised) {

  /** What the class loss counts beside those of boxes and masks in Mask DINO (appendix). */
  private static final double NAMING = 4;

  /**
   * What a step found.
   *
   * @param loss the set loss and that of the noised queries
   * @param naming what a loss of names counts beside {@code loss}. Boxes and masks are judged after
   *     every decoder layer and once more where they were noised, names once; without this weight
   *     they would have a fifteenth of the gradient and stay at chance
   * @param matches int [images, candidates], as of {@link RegionLoss}
   * @param kept those that the decoder read
   * @param x float32 [images, kept, width], unit length: f(x) of the regions
   */
  record Found(NDArray loss, double naming, int[][] matches, Proposals kept, NDArray x) {
    NDArray with(Kernels kernels, NDArray names) {
      return loss.add(kernels.times(loss.getManager(), names, naming));
    }
  }

  Found find(GeneralistModel model, Kernels kernels, NDManager step, ImageBatch images) {
    ProposalNetwork network = model.proposals();
    NDArray tokens = model.imageTokens(kernels, images.upload(kernels, step));
    QueryReadings readings = network.candidates(kernels, tokens, noised);
    var setLoss = new RegionSetLoss(kernels, RegionWeights.MASK_DINO);
    RegionLoss found = setLoss.of(readings.candidates(), targets);
    NDArray noisedLoss = setLoss.ofNoised(readings, noised, targets).total();
    Proposals kept = network.keep(kernels, readings.candidates(), found.matches());
    NDArray x = model.representations(kernels, tokens, kept);
    int judged = readings.candidates().size() + readings.noised().size();
    return new Found(found.total().add(noisedLoss), NAMING * judged, found.matches(), kept, x);
  }

  /** Images without a region count as one: what they teach is that there is none. */
  long terms() {
    return targets.stream().mapToLong(known -> Math.max(1, known.size())).sum();
  }

  /** Those of {@code count} of the images, from {@code first} on. */
  KnownRegions rows(int first, int count) {
    return new KnownRegions(targets.subList(first, first + count), noised.rows(first, count));
  }
}
