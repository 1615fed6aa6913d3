package io.polysight.inference.promptweights;

import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.prompts.PromptPool;
import io.polysight.generalist.prompts.PromptWeights;
import java.util.List;

/** How often weights lead to another first answer than equal ones. */
final class ChangedAnswers {
  private final PromptPool equal;
  private final PromptPool weighted;

  ChangedAnswers(PromptPool pool, PromptWeights weights) {
    equal = served(pool.weighted(PromptWeights.equal(pool.prompts())));
    weighted = served(pool.weighted(weights));
  }

  private static PromptPool served(CandidateEmbeddings candidates) {
    return new PromptPool(candidates.names(), 1, candidates.vectors());
  }

  /**
   * @param images float32 [width] each
   * @return 0 to 1
   */
  double share(List<float[]> images) {
    long changed = images.stream().filter(x -> first(equal, x) != first(weighted, x)).count();
    return (double) changed / images.size();
  }

  private static int first(PromptPool served, float[] image) {
    double[] cosines = served.logits(image, 1);
    int first = 0;
    for (int i = 1; i < cosines.length; i++) {
      first = cosines[i] > cosines[first] ? i : first;
    }
    return first;
  }
}
