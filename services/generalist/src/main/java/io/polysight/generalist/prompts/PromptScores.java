package io.polysight.generalist.prompts;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How sure a model is, prompt by prompt, of unlabelled images. Two passes over them: the first for
 * the mean logits, the second for the scores, so that no more than one image's logits are kept.
 */
public final class PromptScores {
  private PromptScores() {}

  /**
   * Images as logits [prompts, classes], one after the other: the scale of the model times the
   * cosine of image and text. Called as often as needed, with the same images each time.
   */
  @FunctionalInterface
  public interface LogitStream {
    void forEach(Consumer<double[]> image);
  }

  /**
   * @param images to learn from, at least one
   * @param pretrain images of any kind, at least one; absent where {@code debias} needs none
   * @return one score for each prompt
   */
  public static double[] of(
      int prompts, Debias debias, LogitStream images, @Nullable LogitStream pretrain) {
    double[] anyKind = debias.needsPretrain() && pretrain != null ? means(pretrain) : null;
    var scores = new ScoreMeans(prompts, debias.bias(means(images), anyKind));
    images.forEach(scores::add);
    return scores.scores();
  }

  private static double[] means(LogitStream images) {
    LogitMeans[] means = new LogitMeans[1];
    images.forEach(logits -> {
      if (means[0] == null) {
        means[0] = new LogitMeans(logits.length);
      }
      means[0].add(logits);
    });
    if (means[0] == null) {
      throw new IllegalArgumentException("there are no images to learn from");
    }
    return means[0].means();
  }
}
