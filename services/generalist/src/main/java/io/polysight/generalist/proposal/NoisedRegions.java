package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.region.Assignment;
import java.util.Arrays;
import java.util.List;

/**
 * Known boxes, moved and stretched, that extra queries have to set right (Li et al., 2022, DN-DETR,
 * section 4): these need no matching, so boxes and masks are learnt from the first step on. Each
 * image is filled up to the one that has most regions. Shapes: b images, g groups, t regions of the
 * image that has most.
 *
 * @param logits of the boxes, [b · g · t · 4]
 * @param groups g, how often each region is noised; groups do not see each other
 * @param most t
 * @param matches [b][g · t]: the region that a query stands for, or {@link Assignment#NONE}
 */
public record NoisedRegions(float[] logits, int groups, int most, int[][] matches) {
  private static final double INSIDE = 0.01;

  /**
   * @param scale λ: centres move by up to λ/2 sides, sides change by up to the share λ; 0.4 is
   *     DN-DETR's
   * @param random one stream per step makes a run repeatable
   */
  public static NoisedRegions of(
      List<List<RegionTarget>> images, int groups, double scale, NamedRandom random) {
    int most = images.stream().mapToInt(List::size).max().orElse(0);
    float[] logits = new float[images.size() * groups * most * 4];
    int[][] matches = new int[images.size()][groups * most];
    for (int image = 0; image < images.size(); image++) {
      Arrays.fill(matches[image], Assignment.NONE);
      for (int query = 0; query < groups * most; query++) {
        int region = query % most;
        if (region < images.get(image).size()) {
          matches[image][query] = region;
          float[] box = images.get(image).get(region).box().centre();
          int start = 4 * (image * groups * most + query);
          for (int i = 0; i < 4; i++) {
            double noise = scale * (2 * random.uniform() - 1);
            double side = box[2 + i % 2];
            double moved = i < 2 ? box[i] + noise * side / 2 : side * (1 + noise);
            double share = Math.clamp(moved, INSIDE, 1 - INSIDE);
            logits[start + i] = (float) Math.log(share / (1 - share));
          }
        }
      }
    }
    return new NoisedRegions(logits, groups, most, matches);
  }

  /** Those of {@code count} images, from {@code first} on, filled up as here. */
  public NoisedRegions rows(int first, int count) {
    int values = 4 * queries();
    return new NoisedRegions(
        Arrays.copyOfRange(logits, first * values, (first + count) * values),
        groups,
        most,
        Arrays.copyOfRange(matches, first, first + count));
  }

  /** How many queries an image gets, g · t. */
  int queries() {
    return groups * most;
  }

  /** float32 [b, g · t, 4] */
  NDArray upload(Kernels kernels, NDManager owner) {
    return kernels.upload(owner, logits, matches.length, queries(), 4);
  }

  /**
   * Who may see whom, noised queries first. A learnt query sees the learnt ones only, or it would
   * read the answer. For two groups of one region and two learnt queries:
   *
   * <pre>
   * 1 0 1 1
   * 0 1 1 1
   * 0 0 1 1
   * 0 0 1 1
   * </pre>
   *
   * @return [(g · t + learnt)²], rows first
   */
  boolean[] visible(int learnt) {
    int all = queries() + learnt;
    boolean[] visible = new boolean[all * all];
    for (int row = 0; row < all; row++) {
      for (int column = 0; column < all; column++) {
        visible[row * all + column] =
            column >= queries() || row < queries() && row / most == column / most;
      }
    }
    return visible;
  }
}
