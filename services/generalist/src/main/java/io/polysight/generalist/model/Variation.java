package io.polysight.generalist.model;

import io.polysight.generalist.sampling.CounterRandom;
import java.util.List;

/**
 * What differs from one pass to the next besides the batch: the noise of gates and the side of
 * patches. In training a pure function of seed and step, so that a resumed run repeats it.
 *
 * @param varies false outside training: then nothing is drawn
 * @param patch side of a patch, pixels; 0: drawn in training, else the encoder's own
 */
public record Variation(boolean varies, long seed, long step, int patch) {
  /** As the model answers. */
  public static final Variation NONE = new Variation(false, 0, 0, 0);

  private static final long PATCH = 0x7061746368L;

  public static Variation of(long seed, long step) {
    return new Variation(true, seed, step, 0);
  }

  /** As the model answers about patches of another size. */
  public static Variation ofPatch(int patch) {
    return new Variation(false, 0, 0, patch);
  }

  /** The side of this pass's patches. */
  int patchOf(ImageEncoderConfig config) {
    List<Integer> sides = config.patches();
    if (patch > 0) {
      return patch;
    }
    return varies && !sides.isEmpty()
        ? sides.get(CounterRandom.below(sides.size(), seed, PATCH, step))
        : config.patch();
  }
}
