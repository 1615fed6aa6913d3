package io.polysight.generalist.prompts;

import io.polysight.generalist.inference.Predictor;
import io.polysight.scenes.generate.SceneSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
    try (Predictor predictor = Predictor.load(Path.of(arguments[0]), 1)) {
      for (List<String> prompts : pools()) {
        measure(predictor, prompts, learning, measuring);
      }
    }
  }

  private static List<List<String>> pools() {
    List<String> mixed = new ArrayList<>(ScenePrompts.USEFUL);
    mixed.addAll(ScenePrompts.NONSENSE);
    List<String> one = new ArrayList<>(ScenePrompts.USEFUL.subList(2, 3));
    one.addAll(ScenePrompts.NONSENSE);
    return List.of(mixed, one, ScenePrompts.USEFUL, ScenePrompts.NONSENSE);
  }

  private static void measure(
      Predictor predictor, List<String> prompts, int learning, int measuring) {
    var learnt = new ScenePrompts(predictor, prompts, 91, learning);
    var several = SceneSpec.of(92, learning, 1, 1).withObjects(2, 4);
    var anyKind = new ScenePrompts(predictor, prompts, several, learning);
    var measured = new ScenePrompts(predictor, prompts, 93, measuring);
    boolean[] equal = measured.right(PromptWeights.equal(prompts.size()));
    print("%d prompts, scale %.1f, equal %.4f%n", prompts.size(), learnt.scale(), share(equal));
    for (int i = 0; i < prompts.size(); i++) {
      print("alone %.4f '%s'%n", share(measured.right(only(i, prompts.size()))), prompts.get(i));
    }
    for (Debias debias : Debias.values()) {
      double[] scores = learnt.scores(debias, anyKind.logits());
      PromptWeights soft = PromptWeights.softmax(scores);
      PromptWeights chosen = PromptWeights.selected(scores, 0.5);
      print("%s softmax %s%n", debias, against(equal, measured.right(soft)));
      print("%s selected %s%n", debias, against(equal, measured.right(chosen)));
      for (int i = 0; i < scores.length; i++) {
        double weight = soft.weights().get(i);
        double kept = chosen.weights().get(i);
        print("  %.3f %.4f %.2f '%s'%n", scores[i], weight, kept, prompts.get(i));
      }
    }
  }

  private static PromptWeights only(int prompt, int prompts) {
    Double[] weights = new Double[prompts];
    Arrays.fill(weights, 0.0);
    weights[prompt] = 1.0;
    return new PromptWeights(List.of(weights));
  }

  private static double share(boolean[] right) {
    return (double) IntStream.range(0, right.length).filter(i -> right[i]).count() / right.length;
  }

  /** The share that is right, and how many scenes were gained and lost. */
  private static String against(boolean[] before, boolean[] now) {
    long gained = IntStream.range(0, now.length).filter(i -> now[i] && !before[i]).count();
    long lost = IntStream.range(0, now.length).filter(i -> !now[i] && before[i]).count();
    return String.format(Locale.ROOT, "%.4f (%d gained, %d lost)", share(now), gained, lost);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
