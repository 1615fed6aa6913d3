package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sequential pre-norm block: {@code x += attention(norm(x)); x += mlp(norm(x))} (Xiong et al.,
 * 2020), the whole block one kernel. Parameter names are timm's.
 */
final class PreNormBlock implements Block {
  private static final double EPSILON = 1e-6;

  /** Where the feed-forward layer begins among the parameters. */
  private static final int FEED_FORWARD = 8;

  private final NDArray[] parameters;
  private final int heads;

  PreNormBlock(BlockConfig config, Parameters at) {
    int d = config.width();
    Parameters norm1 = at.at("norm1");
    Parameters attention = at.at("attn");
    Parameters norm2 = at.at("norm2");
    heads = config.heads();
    NDArray[] attentionAndNorms =
        new NDArray[] {
          norm1.ones("weight", d),
          norm1.zeros("bias", d),
          attention.at("qkv").weight("weight", Init.xavierUniform(), 3L * d, d),
          attention.at("qkv").zeros("bias", 3L * d),
          attention.at("proj").weight("weight", Init.xavierUniform(), d, d),
          attention.at("proj").zeros("bias", d),
          norm2.ones("weight", d),
          norm2.zeros("bias", d)
        };
    parameters = joined(attentionAndNorms, FeedForward.register(config, at.at("mlp")));
  }

  private PreNormBlock(NDArray[] parameters, int heads) {
    this.parameters = parameters;
    this.heads = heads;
  }

  private static NDArray[] joined(NDArray[] first, NDArray[] then) {
    return Stream.of(first, then).flatMap(Arrays::stream).toArray(NDArray[]::new);
  }

  @Override
  public NDArray[] feedForward() {
    return Arrays.copyOfRange(parameters, FEED_FORWARD, parameters.length);
  }

  @Override
  public Block withFeedForward(NDArray[] weights) {
    return new PreNormBlock(joined(Arrays.copyOf(parameters, FEED_FORWARD), weights), heads);
  }

  @Override
  public NDArray forward(Kernels kernels, NDArray x, @Nullable NDArray mask) {
    return kernels.block(x.getManager(), x, parameters, heads, mask, false, EPSILON);
  }

  @Override
  public NDArray forwardAfter(Kernels kernels, NDArray x, NDArray memory, @Nullable NDArray mask) {
    NDArray[] masks = mask == null ? new NDArray[0] : new NDArray[] {mask};
    return kernels.call(
        x.getManager(), GeneralistKernels.AFTER, x, memory, parameters, heads, masks, EPSILON);
  }

  @Override
  public KeyValues read(Kernels kernels, NDArray memory) {
    NDArray[] read =
        kernels.calls(memory.getManager(), WritingKernels.READ, memory, parameters, heads, EPSILON);
    return new KeyValues(read[0], read[1]);
  }

  @Override
  public KeyValues.Next next(Kernels kernels, NDArray x, KeyValues before) {
    return KeyValues.next(
        kernels.calls(
            x.getManager(), WritingKernels.NEXT, x, before.tensors(), parameters, heads, EPSILON));
  }
}
