package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.region.Assignment;
import io.polysight.nn.region.BoxTensors;
import io.polysight.nn.region.RegionLosses;
import java.util.List;

/**
 * Which candidate answers for which known region: the assignment of least cost, where a cost is
 * what the loss would be (Carion et al., 2020, DETR, section 3.1). Shapes: b images, o candidates,
 * t targets of the image that has most.
 */
record RegionMatching(Kernels kernels, RegionWeights weights) {
  /** In place of a cost that is no number: the loss then is none either, and training says so. */
  private static final double BROKEN = 1e9;

  /**
   * @return per image and candidate the number of its target or {@link Assignment#NONE}
   */
  int[][] match(Candidates candidates, TargetTensors targets, List<Integer> counts) {
    int queries = (int) candidates.objectness().getShape().get(1);
    int most = targets.most();
    float[] costs = most == 0 ? new float[0] : costs(candidates, targets).toFloatArray();
    int[][] matches = new int[counts.size()][];
    for (int image = 0; image < matches.length; image++) {
      double[][] cost = new double[queries][counts.get(image)];
      for (int query = 0; query < queries; query++) {
        for (int target = 0; target < cost[query].length; target++) {
          float found = costs[(image * queries + query) * most + target];
          cost[query][target] = Float.isFinite(found) ? found : BROKEN;
        }
      }
      matches[image] = Assignment.columns(cost);
    }
    return matches;
  }

  /** float32 [b, o, t], outside autograd. */
  private NDArray costs(Candidates candidates, TargetTensors targets) {
    NDManager m = candidates.boxes().getManager();
    var boxes = new BoxTensors(kernels);
    var losses = new RegionLosses(kernels);
    NDArray found = candidates.boxes().stopGradient();
    NDArray masks = candidates.masks().stopGradient();
    NDArray corners = boxes.corners(m, found);
    NDArray known = boxes.corners(m, targets.boxes());
    NDArray objectness = losses.focalCost(m, candidates.objectness().stopGradient()).expandDims(2);
    NDArray pixels = losses.pairwiseMaskCrossEntropy(m, masks, targets.masks());
    NDArray dice = losses.pairwiseDice(m, masks, targets.masks());
    NDArray hasMask =
        kernels.upload(m, targets.hasMask(), targets.boxes().getShape().get(0), 1, targets.most());
    NDArray ofMasks =
        kernels.times(m, pixels, weights.pixels()).add(kernels.times(m, dice, weights.dice()));
    return kernels
        .times(m, boxes.pairwiseL1(m, found, targets.boxes()), weights.distance())
        .sub(kernels.times(m, boxes.pairwiseGiou(m, corners, known), weights.overlap()))
        .add(ofMasks.mul(hasMask))
        .add(kernels.times(m, objectness, weights.objectness()));
  }
}
