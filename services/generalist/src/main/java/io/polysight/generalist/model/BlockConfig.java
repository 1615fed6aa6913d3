package io.polysight.generalist.model;

import io.polysight.tasks.Faults;

/**
 * Sizes of one transformer block.
 *
 * @param width width of the tokens; a multiple of {@code heads}
 * @param heads attention heads
 * @param mlp hidden width of the MLP
 */
public record BlockConfig(int width, int heads, int mlp) {

  static void check(Faults faults, String where, int width, int depth, int heads, int mlp) {
    faults.range(where + ".depth", depth, 1, 96);
    faults.range(where + ".heads", heads, 1, 128);
    faults.range(where + ".mlp", mlp, 1, 65_536);
    if (heads > 0 && width % heads != 0) {
      faults.add(
          where + ".heads",
          "width "
              + width
              + " cannot be shared by "
              + heads
              + " heads; nearest width that fits: "
              + Math.max(1, Math.round((float) width / heads)) * heads);
    }
  }
}
