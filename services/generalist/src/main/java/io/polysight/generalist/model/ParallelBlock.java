package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Precision;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The block of ViT-22B (Dehghani et al., 2023, section 2): attention and MLP side by side on one
 * norm, queries and keys normalised per head, no biases but the MLP's, norms that only scale.
 *
 * <pre>
 * h = norm(x),  x + softmax(norm(h Q) norm(h K)ᵀ / √w) h V O + mlp(h),   w = width / heads
 * </pre>
 *
 * <p>Queries, keys, values and the MLP's first map are one product, both ways back another.
 */
final class ParallelBlock implements Block {
  private static final double EPSILON = 1e-6;

  /** Where the feed-forward layer begins among the parameters. */
  private static final int FEED_FORWARD = 5;

  private final NDArray[] parameters;
  private final int heads;

  ParallelBlock(BlockConfig config, Parameters at) {
    int d = config.width();
    Parameters attention = at.at("attn");
    heads = config.heads();
    NDArray[] attentionAndNorms = {
      at.at("norm").ones("weight", d),
      attention.at("qkv").weight("weight", Init.xavierUniform(), 3L * d, d),
      attention.at("q_norm").ones("weight", d / heads),
      attention.at("k_norm").ones("weight", d / heads),
      attention.at("proj").weight("weight", Init.xavierUniform(), d, d)
    };
    parameters = joined(attentionAndNorms, FeedForward.register(config, at.at("mlp")));
  }

  private ParallelBlock(NDArray[] parameters, int heads) {
    this.parameters = parameters;
    this.heads = heads;
  }

  private static NDArray[] joined(NDArray[] first, NDArray[] then) {
    return Stream.of(first, then).flatMap(Arrays::stream).toArray(NDArray[]::new);
  }

  @Override
  public NDArray forward(Kernels kernels, NDArray x, @Nullable NDArray mask) {
    return run(kernels, x, null, mask);
  }

  @Override
  public NDArray forwardAfter(Kernels kernels, NDArray x, NDArray memory, @Nullable NDArray mask) {
    return run(kernels, x, memory, mask);
  }

  private NDArray run(
      Kernels kernels, NDArray x, @Nullable NDArray memory, @Nullable NDArray mask) {
    return kernels.call(
        x.getManager(),
        ParallelKernels.BLOCK,
        x,
        list(memory),
        parameters,
        heads,
        list(mask),
        EPSILON,
        kernels.precision() == Precision.MIXED_BFLOAT16);
  }

  private static NDArray[] list(@Nullable NDArray tensor) {
    return tensor == null ? new NDArray[0] : new NDArray[] {tensor};
  }

  @Override
  public NDArray[] feedForward() {
    return Arrays.copyOfRange(parameters, FEED_FORWARD, parameters.length);
  }

  @Override
  public Block withFeedForward(NDArray[] weights) {
    return new ParallelBlock(joined(Arrays.copyOf(parameters, FEED_FORWARD), weights), heads);
  }

  @Override
  public KeyValues read(Kernels kernels, NDArray memory) {
    NDArray[] read =
        kernels.calls(
            memory.getManager(),
            WritingKernels.PARALLEL_READ,
            memory,
            parameters,
            heads,
            EPSILON,
            kernels.precision() == Precision.MIXED_BFLOAT16);
    return new KeyValues(read[0], read[1]);
  }

  @Override
  public KeyValues.Next next(Kernels kernels, NDArray x, KeyValues before) {
    return KeyValues.next(
        kernels.calls(
            x.getManager(),
            WritingKernels.PARALLEL_NEXT,
            x,
            before.tensors(),
            parameters,
            heads,
            EPSILON,
            kernels.precision() == Precision.MIXED_BFLOAT16));
  }
}
