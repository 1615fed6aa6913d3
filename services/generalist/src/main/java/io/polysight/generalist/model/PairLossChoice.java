package io.polysight.generalist.model;

/**
 * The loss of image-text pairs.
 *
 * @param name see {@link PairLosses}
 * @param bias for sigmoid: where its bias starts; -10 from scratch, -log(batch) is calibrated
 */
public record PairLossChoice(String name, double bias) {
  public static final PairLossChoice SOFTMAX = new PairLossChoice("softmax", -10);
}
