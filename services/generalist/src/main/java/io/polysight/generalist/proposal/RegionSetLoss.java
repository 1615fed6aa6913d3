package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Kernels;
import io.polysight.nn.region.Assignment;
import io.polysight.nn.region.BoxTensors;
import io.polysight.nn.region.RegionLosses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a set of candidates loses against the known regions (Carion et al., 2020, DETR; masks as in
 * Mask DINO): every decoder layer is matched and judged on its own. Objectness is told of all
 * candidates, boxes and masks of the matched ones, masks only where they are known. Classes play no
 * part.
 */
public final class RegionSetLoss {
  private final Kernels kernels;
  private final RegionWeights weights;
  private final RegionLosses losses;
  private final BoxTensors boxes;

  public RegionSetLoss(Kernels kernels, RegionWeights weights) {
    this.kernels = kernels;
    this.weights = weights;
    this.losses = new RegionLosses(kernels);
    this.boxes = new BoxTensors(kernels);
  }

  /**
   * The loss, owned by the manager of the candidates.
   *
   * @param layers of {@link ProposalNetwork#candidates}
   * @param images the known regions of each image; an image may have none
   */
  public RegionLoss of(List<Candidates> layers, List<List<RegionTarget>> images) {
    var targets = upload(layers, images);
    List<Integer> counts = images.stream().map(List::size).toList();
    var matching = new RegionMatching(kernels, weights);
    int[][] matches = matching.match(layers.getFirst(), targets, counts);
    RegionParts parts = judge(layers.getFirst(), targets, matches, true);
    for (Candidates layer : layers.subList(1, layers.size())) {
      matches = matching.match(layer, targets, counts);
      parts = parts.plus(judge(layer, targets, matches, true));
    }
    return new RegionLoss(parts.total(kernels, weights), parts, matches);
  }

  /**
   * The loss of queries that stand for noised regions, each against its own region; 0 where the
   * batch has no region.
   *
   * @param images what {@code noised} was made from
   */
  public RegionLoss ofNoised(
      QueryReadings readings, NoisedRegions noised, List<List<RegionTarget>> images) {
    if (readings.noised().isEmpty()) {
      NDArray none = none(readings.candidates().getLast().boxes().getManager());
      var parts = new RegionParts(none, none, none, none, none);
      return new RegionLoss(none, parts, noised.matches());
    }
    var targets = upload(readings.noised(), images);
    RegionParts parts =
        readings.noised().stream()
            .map(layer -> judge(layer, targets, noised.matches(), false))
            .reduce(RegionParts::plus)
            .orElseThrow();
    return new RegionLoss(parts.total(kernels, weights), parts, noised.matches());
  }

  private TargetTensors upload(List<Candidates> layers, List<List<RegionTarget>> images) {
    NDArray masks = layers.getLast().masks();
    if (masks.getShape().get(0) != images.size()) {
      throw new IllegalArgumentException(
          "regions are known of %d images, but candidates come from %d"
              .formatted(images.size(), masks.getShape().get(0)));
    }
    return TargetTensors.upload(kernels, masks.getManager(), images, (int) masks.getShape().get(2));
  }

  private static NDArray none(NDManager m) {
    return m.zeros(new Shape());
  }

  /**
   * @param background whether queries without a target are told that they are none; else they only
   *     fill up
   */
  private RegionParts judge(
      Candidates said, TargetTensors targets, int[][] matches, boolean background) {
    NDManager m = said.boxes().getManager();
    int queries = (int) said.objectness().getShape().get(1);
    long[] found =
        IntStream.range(0, matches.length * queries)
            .filter(i -> matches[i / queries][i % queries] != Assignment.NONE)
            .asLongStream()
            .toArray();
    float[] isObject = new float[matches.length * queries];
    long[] known = new long[found.length];
    for (int i = 0; i < found.length; i++) {
      int image = (int) found[i] / queries;
      isObject[(int) found[i]] = 1;
      known[i] = (long) image * targets.most() + matches[image][(int) found[i] % queries];
    }
    NDArray objects = kernels.upload(m, isObject, matches.length, queries);
    NDArray focal =
        losses.focal(m, said.objectness(), objects, RegionLosses.ALPHA, RegionLosses.GAMMA);
    focal = background ? focal : focal.mul(objects);
    double perRegion = 1.0 / Math.max(1, found.length);
    NDArray objectness = kernels.times(m, focal.sum(), perRegion);
    if (found.length == 0) {
      return new RegionParts(objectness, none(m), none(m), none(m), none(m));
    }
    NDArray foundBoxes = rows(m, said.boxes(), found);
    NDArray knownBoxes = rows(m, targets.boxes(), known);
    NDArray giou = boxes.giou(m, boxes.corners(m, foundBoxes), boxes.corners(m, knownBoxes));
    NDArray distance = kernels.times(m, foundBoxes.sub(knownBoxes).abs().sum(), perRegion);
    NDArray overlap = giou.mean().neg().add(1);
    int[] masked =
        IntStream.range(0, known.length)
            .filter(i -> targets.hasMask()[(int) known[i]] > 0)
            .toArray();
    if (masked.length == 0) {
      return new RegionParts(objectness, distance, overlap, none(m), none(m));
    }
    NDArray foundMasks = rows(m, said.masks(), at(found, masked));
    NDArray knownMasks = rows(m, targets.masks(), at(known, masked));
    return new RegionParts(
        objectness,
        distance,
        overlap,
        losses.maskCrossEntropy(m, foundMasks, knownMasks).mean(),
        losses.dice(m, foundMasks, knownMasks).mean());
  }

  private static long[] at(long[] places, int[] chosen) {
    return Arrays.stream(chosen).mapToLong(i -> places[i]).toArray();
  }

  /** Some rows of float32 [b, n, d] as [k, d]. */
  private NDArray rows(NDManager m, NDArray x, long[] places) {
    Shape shape = x.getShape();
    return kernels.embedding(
        m,
        x.reshape(shape.get(0) * shape.get(1), shape.get(2)),
        kernels.upload(m, places, places.length));
  }
}
