package io.polysight.generalist.inference;

import io.polysight.generalist.proposal.Detection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Referred;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which region of one image each expression means: {@code P(region | expression) = exp(s cos) / Σ
 * exp(s cos)} over the regions, so that of equal expressions the same region is meant.
 */
record GroundingAnswers(EncodedRegions regions, CandidateEmbeddings expressions, double scale) {

  Prediction answer() {
    int count = regions.proposals().count();
    double[][] cosines = new double[count][];
    for (int region = 0; region < count; region++) {
      cosines[region] = expressions.cosines(regions.vector(region));
    }
    var pixels = new RegionPixels(regions);
    List<Referred> meant = new ArrayList<>();
    for (int i = 0; i < expressions.names().size(); i++) {
      int expression = i;
      double[] probabilities =
          Ranking.softmax(
              Arrays.stream(cosines).mapToDouble(of -> of[expression]).toArray(), scale);
      int best = 0;
      for (int region = 1; region < count; region++) {
        best = probabilities[region] > probabilities[best] ? region : best;
      }
      Detection found = regions.proposals().detection(best, expression, probabilities[best]);
      meant.add(
          new Referred(
              expressions.names().get(expression),
              found.score(),
              pixels.box(found),
              pixels.mask(found)));
    }
    return new Prediction.Grounded(meant);
  }
}
