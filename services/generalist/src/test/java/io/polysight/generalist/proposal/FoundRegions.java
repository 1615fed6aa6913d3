package io.polysight.generalist.proposal;

import io.polysight.nn.region.Assignment;
import io.polysight.nn.region.Box;
import java.util.List;

/**
 * How well the kept proposals cover what is known: in each image the t most object-like ones are
 * assigned to its t regions by IoU.
 *
 * @param leastObjectness of a proposal that should be an object, a probability
 * @param mostBackground objectness of one that should be none
 */
record FoundRegions(
    double meanBoxIou, double meanMaskIou, double leastObjectness, double mostBackground) {

  static FoundRegions of(Proposals proposals, List<List<RegionTarget>> targets) {
    float[] boxes = proposals.kept().boxes().toFloatArray();
    float[] masks = proposals.kept().masks().toFloatArray();
    float[] objectness = proposals.kept().objectness().toFloatArray();
    int kept = proposals.index()[0].length;
    int pixels = (int) proposals.kept().masks().getShape().get(2);
    double boxSum = 0;
    double maskSum = 0;
    double least = 1;
    double most = 0;
    int count = 0;
    for (int image = 0; image < targets.size(); image++) {
      List<RegionTarget> known = targets.get(image);
      double[][] cost = new double[known.size()][known.size()];
      for (int i = 0; i < kept; i++) {
        int row = image * kept + i;
        double probability = 1 / (1 + Math.exp(-objectness[row]));
        if (i >= known.size()) {
          most = Math.max(most, probability);
          continue;
        }
        least = Math.min(least, probability);
        Box box =
            Box.around(boxes[4 * row], boxes[4 * row + 1], boxes[4 * row + 2], boxes[4 * row + 3]);
        for (int j = 0; j < known.size(); j++) {
          cost[i][j] = -box.iou(known.get(j).box());
        }
      }
      int[] matched = Assignment.columns(cost);
      for (int i = 0; i < matched.length; i++) {
        boxSum -= cost[i][matched[i]];
        maskSum += maskIou(masks, (image * kept + i) * pixels, known.get(matched[i]).mask());
        count++;
      }
    }
    return new FoundRegions(boxSum / count, maskSum / count, least, most);
  }

  private static double maskIou(float[] logits, int start, float[] known) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < known.length; i++) {
      boolean found = logits[start + i] > 0;
      boolean wanted = known[i] > 0.5;
      both += found && wanted ? 1 : 0;
      either += found || wanted ? 1 : 0;
    }
    return (double) both / Math.max(1, either);
  }
}
