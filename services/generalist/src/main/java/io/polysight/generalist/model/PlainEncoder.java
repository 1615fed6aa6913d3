package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.ActivationCheckpoints;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.LayerNorm;
import java.util.List;
import java.util.Map;

/** A plain vision transformer: patch embedding, blocks, final norm. */
final class PlainEncoder implements ImageEncoder {
  private final ImageEncoderConfig config;
  private final PatchEmbed patchEmbed;
  private final List<Block> blocks;
  private final LayerNorm norm;

  PlainEncoder(Architecture architecture, Parameters at) {
    config = architecture.image();
    int width = architecture.width();
    patchEmbed = PatchEmbeds.build(config, width, at.at("patch_embed"));
    blocks =
        Blocks.stack(
            architecture.block(),
            new BlockConfig(width, config.heads(), config.mlp()),
            config.depth(),
            at);
    norm = new LayerNorm.Config(width).build(at.at("norm"));
  }

  @Override
  public NDArray forward(
      Kernels kernels, NDArray images, Variation variation, Map<String, NDArray> intermediates) {
    NDArray x = patchEmbed.embed(kernels, images, variation.patchOf(config));
    intermediates.put("image/patches", x);
    for (Block block : blocks) {
      x = block.forward(kernels, x, null);
    }
    NDArray tokens = ActivationCheckpoints.boundary(kernels, norm.forward(kernels, x));
    intermediates.put(ImageMemory.TOKENS, tokens);
    return tokens;
  }

  @Override
  public void standardise(Kernels kernels, NDArray images) {
    patchEmbed.standardise(kernels, images);
  }
}
