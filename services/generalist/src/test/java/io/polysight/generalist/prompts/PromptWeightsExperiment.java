package io.polysight.generalist.prompts;

import io.polysight.generalist.inference.Predictor;
import io.polysight.scenes.generate.SceneSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of docs/methods/prompt-weights.md: what a checkpoint names right of scenes it has not
 * seen, with prompts of all sorts, before and after their weights are learnt.
 *
 * <p>Arguments: the folder of the checkpoint, images to learn from, images to measure on.
 */
public final class PromptWeightsExperiment {
  private PromptWeightsExperiment() {}

  public static void main(String[] arguments) throws IOException {
    int learning = Integer.parseInt(arguments[1]);
    int measuring = Integer.parseInt(arguments[2]);
    List<String> mixed = new ArrayList<>(ScenePrompts.USEFUL);
    mixed.addAll(ScenePrompts.NONSENSE);
    try (Predictor predictor = Predictor.load(Path.of(arguments[0]), 1)) {
      for (List<String> prompts : List.of(mixed, ScenePrompts.USEFUL, ScenePrompts.NONSENSE)) {
        var learnt = new ScenePrompts(predictor, prompts, 91, learning);
        var several = SceneSpec.of(92, learning, 1, 1).withObjects(2, 4);
        var anyKind = new ScenePrompts(predictor, prompts, several, learning);
        var measured = new ScenePrompts(predictor, prompts, 93, measuring);
        print("%d prompts, scale %.1f%n", prompts.size(), learnt.scale());
        print("equal %.4f%n", measured.accuracy(PromptWeights.equal(prompts.size())));
        for (int i = 0; i < prompts.size(); i++) {
          Double[] only = new Double[prompts.size()];
          for (int j = 0; j < only.length; j++) {
            only[j] = i == j ? 1.0 : 0.0;
          }
          double alone = measured.accuracy(new PromptWeights(List.of(only)));
          print("alone %.4f '%s'%n", alone, prompts.get(i));
        }
        for (Debias debias : Debias.values()) {
          double[] scores = learnt.scores(debias, anyKind.logits());
          PromptWeights soft = PromptWeights.softmax(scores);
          PromptWeights chosen = PromptWeights.selected(scores, 0.5);
          print(
              "%s softmax %.4f selected %.4f%n",
              debias, measured.accuracy(soft), measured.accuracy(chosen));
          for (int i = 0; i < scores.length; i++) {
            print(
                "  %.3f %.4f %.2f '%s'%n",
                scores[i], soft.weights().get(i), chosen.weights().get(i), prompts.get(i));
          }
        }
      }
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
