package io.polysight.generalist.model;

import io.polysight.tasks.Faults;

/**
 * The decoder g that all modalities and all tasks share (Uni-Perceiver v2, section 3).
 *
 * @param depth number of blocks
 * @param heads attention heads
 * @param mlp hidden width of the MLP
 * @param experts several feed-forward layers per block
 */
public record DecoderConfig(int depth, int heads, int mlp, ExpertsConfig experts) {

  void check(Faults faults, int width) {
    BlockConfig.check(faults, "architecture.decoder", width, depth, heads, mlp);
    experts.check(faults);
  }
}
