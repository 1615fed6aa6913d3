package io.polysight.generalist.model;

import io.polysight.nn.Parameters;

/** Builds one kind of transformer block. */
public interface BlockFactory {

  /**
   * @param at where the block's parameters are kept
   */
  Block build(BlockConfig config, Parameters at);
}
