package io.polysight.nn;

import org.junit.jupiter.api.Test;

class KernelGradientsTest extends TorchTest {
  @Test
  void linear() {
    new GradientCheck(kernels, root, (m, in) -> kernels.linear(m, in[0], in[1], in[2]))
        .agreesFor(random("x", 3, 4), random("w", 5, 4), random("b", 5));
  }

  @Test
  void layerNorm() {
    new GradientCheck(kernels, root, (m, in) -> kernels.layerNorm(m, in[0], in[1], in[2], 1e-6))
        .agreesFor(random("x", 3, 8), random("w", 8), random("b", 8));
  }

  @Test
  void gelu() {
    new GradientCheck(kernels, root, (m, in) -> kernels.gelu(m, in[0])).agreesFor(random("x", 12));
    new GradientCheck(kernels, root, (m, in) -> kernels.geluTanh(m, in[0]))
        .agreesFor(random("x", 12));
  }

  @Test
  void attentionWithAndWithoutMask() {
    new GradientCheck(kernels, root, (m, in) -> kernels.attention(m, in[0], 2, null, false))
        .agreesFor(random("qkv", 2, 3, 24));
    new GradientCheck(kernels, root, (m, in) -> kernels.attention(m, in[0], 2, null, true))
        .agreesFor(random("qkv", 2, 3, 24));
    new GradientCheck(
            kernels,
            root,
            (m, in) ->
                kernels.attention(m, in[0], 2, AttentionMasks.prefix(kernels, m, 4, 2), false))
        .agreesFor(random("qkv", 1, 4, 24));
  }

  @Test
  void crossAttention() {
    new GradientCheck(
            kernels, root, (m, in) -> kernels.crossAttention(m, in[0], in[1], in[2], 2, null))
        .agreesFor(random("q", 2, 3, 8), random("k", 2, 5, 8), random("v", 2, 5, 8));
  }

  @Test
  void normaliseAndCosineLogits() {
    new GradientCheck(kernels, root, (m, in) -> kernels.normalise(m, in[0]))
        .agreesFor(random("x", 3, 6));
    new GradientCheck(
            kernels, root, (m, in) -> kernels.losses().cosineLogits(m, in[0], in[1], in[2]))
        .agreesFor(random("x", 3, 6), random("c", 4, 6), tensor(new float[] {0.3f}));
  }

  @Test
  void losses() {
    new GradientCheck(
            kernels,
            root,
            (m, in) ->
                kernels
                    .losses()
                    .crossEntropy(
                        m,
                        in[0],
                        kernels.upload(m, new long[] {1, Losses.IGNORED, 0}, 3),
                        0.1,
                        Losses.IGNORED))
        .agreesFor(random("logits", 3, 5));
    new GradientCheck(
            kernels,
            root,
            (m, in) ->
                kernels
                    .losses()
                    .infoNce(m, in[0], in[1], in[2], kernels.upload(m, new long[] {7, 8, 7, 9}, 4)))
        .agreesFor(random("x", 4, 6), random("y", 4, 6), tensor(new float[] {0.5f}));
  }

  @Test
  void gatherScatterEmbeddingAndPatchify() {
    new GradientCheck(
            kernels,
            root,
            (m, in) -> kernels.gather(m, in[0], kernels.upload(m, new long[] {2, 0, 1, 1}, 2, 2)))
        .agreesFor(random("x", 2, 3, 4));
    new GradientCheck(
            kernels,
            root,
            (m, in) -> kernels.scatterAdd(m, in[0], kernels.upload(m, new long[] {1, 1}, 2), in[1]))
        .agreesFor(random("into", 3, 4), random("rows", 2, 4));
    new GradientCheck(
            kernels,
            root,
            (m, in) -> kernels.embedding(m, in[0], kernels.upload(m, new long[] {3, 0, 3}, 3)))
        .agreesFor(random("table", 4, 3));
    new GradientCheck(kernels, root, (m, in) -> kernels.patchify(m, in[0], 2))
        .agreesFor(random("image", 1, 2, 4, 4));
  }

  @Test
  void adaptivePool() {
    new GradientCheck(kernels, root, (m, in) -> kernels.adaptivePool(m, in[0], 2, 4))
        .agreesFor(random("x", 1, 3, 5));
  }
}
