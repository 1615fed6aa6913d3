package io.polysight.generalist.prompts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which mean logits a prompt's logits are freed of before they are compared (equations 4 to 6 of
 * the paper). Without it a prompt wins whose texts lie close to every image alike.
 */
public enum Debias {
  /** Nothing: the naive score. */
  NONE,
  /** The mean over images of any kind, as the model was pretrained on. */
  PRETRAIN,
  /** The mean over the images the weights are learnt from. */
  TEST,
  /** Half of each. */
  BOTH;

  /** Whether it needs images of any kind. */
  public boolean needsPretrain() {
    return this == PRETRAIN || this == BOTH;
  }

  /**
   * E[p, c], what is subtracted of each logit.
   *
   * @param test mean logits [prompts, classes] of the images learnt from
   * @param pretrain likewise of images of any kind; absent where {@link #needsPretrain} is false
   */
  double[] bias(double[] test, double @Nullable [] pretrain) {
    double[] bias = new double[test.length];
    for (int i = 0; i < bias.length; i++) {
      bias[i] =
          switch (this) {
            case NONE -> 0;
            case PRETRAIN -> of(pretrain)[i];
            case TEST -> test[i];
            case BOTH -> 0.5 * (of(pretrain)[i] + test[i]);
          };
    }
    return bias;
  }

  private double[] of(double @Nullable [] pretrain) {
    return Objects.requireNonNull(pretrain, () -> this + " needs images of any kind");
  }
}
