package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Parameters;

/** The parameters of a block's two feed-forward maps, d to mlp to d. */
final class FeedForward {
  private FeedForward() {}

  /**
   * @return fc1 weight [mlp, d] and bias [mlp], fc2 weight [d, mlp] and bias [d]
   */
  static NDArray[] register(BlockConfig config, Parameters at) {
    int d = config.width();
    return new NDArray[] {
      at.at("fc1").weight("weight", Init.xavierUniform(), config.mlp(), d),
      at.at("fc1").zeros("bias", config.mlp()),
      at.at("fc2").weight("weight", Init.xavierUniform(), d, config.mlp()),
      at.at("fc2").zeros("bias", d)
    };
  }
}
