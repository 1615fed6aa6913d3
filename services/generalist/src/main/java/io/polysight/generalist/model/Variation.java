package io.polysight.generalist.model;

/**
 * What a training step varies besides its batch: the noise of gates. A pure function of seed and
 * step, so that a resumed run repeats it.
 *
 * @param varies false outside training: then nothing is drawn
 */
public record Variation(boolean varies, long seed, long step) {
  /** As the model answers. */
  public static final Variation NONE = new Variation(false, 0, 0);

  public static Variation of(long seed, long step) {
    return new Variation(true, seed, step);
  }
}
