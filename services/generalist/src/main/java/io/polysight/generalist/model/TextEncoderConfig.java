package io.polysight.generalist.model;

import io.polysight.tasks.Faults;

/**
 * A transformer over words with learnt positions; bidirectional for candidates, causal for the
 * words of a caption that is being written.
 *
 * @param maxTokens longest text in tokens, the special ones included; longer texts are cut
 * @param depth number of blocks
 * @param heads attention heads
 * @param mlp hidden width of the MLP
 */
public record TextEncoderConfig(int maxTokens, int depth, int heads, int mlp) {

  void check(Faults faults, int width) {
    faults.range("architecture.text.maxTokens", maxTokens, 4, 1024);
    BlockConfig.check(faults, "architecture.text", width, depth, heads, mlp);
  }
}
