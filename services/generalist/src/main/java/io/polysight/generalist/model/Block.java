package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import org.jspecify.annotations.Nullable;

/** One transformer block. */
public interface Block {

  /**
   * @param x float32 [batch, tokens, width]
   * @param mask true or 0 where a token may attend, broadcast to [batch, heads, tokens, tokens];
   *     absent: everywhere
   * @return float32 [batch, tokens, width]
   */
  NDArray forward(Kernels kernels, NDArray x, @Nullable NDArray mask);

  /**
   * As {@link #forward}, and each token also attends to a memory: what this same block read when it
   * processed the tokens that stand before x. With a mask that is causal within x, the result is
   * that of one sequence (memory, x) in which the memory does not look at x.
   *
   * @param x float32 [batch, tokens, width]
   * @param memory float32 [batch, places, width], the input of this block for those places
   * @param mask boolean, broadcast to [batch, heads, tokens, places + tokens]; absent: everywhere
   */
  NDArray forwardAfter(Kernels kernels, NDArray x, NDArray memory, @Nullable NDArray mask);

  /** What {@link #next} reads of tokens: the same that {@link #forwardAfter} reads of a memory. */
  KeyValues read(Kernels kernels, NDArray memory);

  /**
   * As {@link #forwardAfter} for one token, without reading the memory anew.
   *
   * @param x float32 [batch, 1, width]
   * @param before what was read so far
   */
  KeyValues.Next next(Kernels kernels, NDArray x, KeyValues before);

  /** The feed-forward layer: fc1 weight [mlp, width] and bias, fc2 weight [width, mlp] and bias. */
  NDArray[] feedForward();

  /** This block with another feed-forward layer of the same sizes; all else is shared. */
  Block withFeedForward(NDArray[] weights);
}
