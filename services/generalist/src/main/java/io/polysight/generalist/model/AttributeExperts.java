package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Conditional mixture of experts, routed by the attributes of tokens and not by their content
 * (Uni-Perceiver-MoE, Zhu et al., 2022, section 3.2). For the attribute code a in {0, 1}^8:
 *
 * <pre>
 * e = norm(A a + c),  p = softmax(G e + noise),  (i, j) = the two largest of p
 * W = (p_i W_i + p_j W_j) / (p_i + p_j),  biases likewise
 * </pre>
 *
 * <p>All tokens of a group share the code, so the experts are mixed as weights: one feed-forward
 * layer per group, whatever E is. Gates are float32 at any precision. Expert 0 is the block's own
 * layer; the others start from draws of their own.
 */
final class AttributeExperts implements Experts {
  /** How many experts are mixed. */
  static final int CHOSEN = 2;

  private static final double EPSILON = 1e-6;
  private static final double START_DEVIATION = 0.02;
  private static final long NOISE = 0x67617465L;

  private final List<NDArray[]> experts;
  private final NDArray[] router;
  private final double noise;
  private final int layer;

  /**
   * @param layer number of the block, for the noise
   * @param own the block's feed-forward layer
   */
  AttributeExperts(
      ExpertsConfig config, BlockConfig block, int layer, NDArray[] own, Parameters at) {
    this.layer = layer;
    this.noise = config.noise() / config.count();
    experts = new ArrayList<>();
    experts.add(own);
    for (int i = 1; i < config.count(); i++) {
      experts.add(FeedForward.register(block, at.at("experts").at(Integer.toString(i))));
    }
    int d = block.width();
    Parameters here = at.at("router");
    Init start = Init.truncatedNormal(START_DEVIATION);
    router =
        new NDArray[] {
          here.at("attributes").weight("weight", start, d, TokenGroup.ATTRIBUTES),
          here.at("attributes").zeros("bias", d),
          here.at("norm").ones("weight", d),
          here.at("norm").zeros("bias", d),
          here.at("gates").weight("weight", start, config.count(), d)
        };
  }

  /** One layer of experts per block, its parameters beside the block's. */
  static List<Experts> layers(
      ExpertsConfig config, BlockConfig block, List<Block> blocks, Parameters at) {
    return IntStream.range(0, blocks.size())
        .<Experts>mapToObj(i ->
            new AttributeExperts(
                config,
                block,
                i,
                blocks.get(i).feedForward(),
                at.at("blocks").at(Integer.toString(i))))
        .toList();
  }

  @Override
  public NDArray[] feedForward(
      Kernels kernels, NDManager owner, TokenGroup group, Variation variation) {
    return feedForward(
        kernels, owner, group.attributes(), noise(variation, group.ordinal(), experts.size()));
  }

  /**
   * @param attributes float32 [8]
   * @param shift float32 [E], added to the logits of the gates
   */
  NDArray[] feedForward(Kernels kernels, NDManager owner, float[] attributes, float[] shift) {
    NDArray[] gates =
        kernels.calls(
            owner,
            GeneralistKernels.GATES,
            kernels.upload(owner, attributes, TokenGroup.ATTRIBUTES),
            router,
            kernels.upload(owner, shift, shift.length),
            CHOSEN,
            EPSILON);
    long[] chosen = gates[1].toLongArray();
    return kernels.calls(
        owner,
        GeneralistKernels.MIX,
        gates[0],
        experts.get((int) chosen[0]),
        experts.get((int) chosen[1]));
  }

  private float[] noise(Variation variation, int group, int count) {
    if (!variation.varies()) {
      return new float[count];
    }
    long stream = CounterRandom.bits(variation.seed(), NOISE, variation.step(), layer, group);
    return Init.normal(noise).draw(new NamedRandom(stream, "gates"), count);
  }
}
