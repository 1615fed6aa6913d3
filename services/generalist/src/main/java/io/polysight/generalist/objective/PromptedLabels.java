package io.polysight.generalist.objective;

import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.tasks.ImageClassification;
import java.util.ArrayList;
import java.util.List;

/** Every label inside one of the prompts, drawn anew in each step. */
record PromptedLabels(List<String> labels, List<String> prompts) {
  private static final long PROMPT_CHOICE = 0x70726f6dL;

  List<String> at(long seed, long step) {
    List<String> candidates = new ArrayList<>();
    for (String label : labels) {
      int choice =
          CounterRandom.below(prompts.size(), seed, PROMPT_CHOICE, step, candidates.size());
      candidates.add(prompts.get(choice).replace(ImageClassification.BARE_LABEL, label));
    }
    return candidates;
  }
}
