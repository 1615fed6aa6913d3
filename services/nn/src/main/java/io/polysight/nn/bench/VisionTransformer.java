package io.polysight.nn.bench;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Precision;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.PatchEmbed;
import io.polysight.nn.layer.TransformerBlock;
import io.polysight.nn.layer.TransformerStack;

/**
 * ViT-Tiny without class token: width 192, 12 blocks, 3 heads, 128x128 images in patches of 16, 64
 * tokens averaged, 100 classes.
 */
record VisionTransformer(PatchEmbed embed, TransformerStack stack, Linear head) {
  static final int IMAGE = 128;
  static final int CLASSES = 100;
  private static final int PATCH = 16;
  private static final int CHANNELS = 3;
  private static final int DIM = 192;
  private static final int DEPTH = 12;
  private static final int HEADS = 3;

  static VisionTransformer build(Parameters p) {
    return new VisionTransformer(
        new PatchEmbed.Config(IMAGE, PATCH, CHANNELS, DIM).build(p.at("patch_embed")),
        new TransformerStack.Config(new TransformerBlock.Config(DIM, HEADS), DEPTH).build(p),
        new Linear.Config(DIM, CLASSES).build(p.at("head")));
  }

  /**
   * @param images float32 [batch, 3, 128, 128]
   * @return float32 [batch, 100]
   */
  NDArray logits(Kernels k, NDArray images) {
    NDArray tokens = stack.forward(k, embed.forward(k, images));
    return head.forward(k.with(Precision.FLOAT32), tokens.mean(new int[] {1}));
  }

  /**
   * Multiplications and additions of one image in one training step: the backward pass takes twice
   * the forward pass, but no gradient of the pixels is made.
   */
  static double flopPerStep() {
    double tokens = Math.pow((double) IMAGE / PATCH, 2);
    double linears = 2 * tokens * (4.0 * DIM * DIM + 8.0 * DIM * DIM);
    double attention = 2 * 2 * tokens * tokens * DIM;
    double patches = 2 * tokens * CHANNELS * PATCH * PATCH * DIM;
    double head = 2.0 * DIM * CLASSES;
    return 3 * (DEPTH * (linears + attention) + head) + 2 * patches;
  }
}
