package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.ActivationCheckpoints;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.SinCos;
import io.polysight.nn.swin.FeatureMap;
import io.polysight.nn.swin.SwinTransformer;
import java.util.List;
import java.util.Map;

/**
 * The tokens of a Swin transformer's last stage, brought to the model's width. Windows know where
 * their tokens lie, but the decoder does not: fixed sine-cosine positions are added, as to plain
 * patches.
 */
final class SwinEncoder implements ImageEncoder {
  private final SwinTransformer swin;
  private final Linear projection;
  private final float[] positions;
  private final int tokens;
  private final int width;

  SwinEncoder(Architecture architecture, Parameters at) {
    ImageEncoderConfig config = architecture.image();
    width = architecture.width();
    swin = config.swin().sizes().build(at.at("swin"));
    projection = new Linear.Config(config.swin().sizes().lastDim(), width).build(at.at("proj"));
    int side = config.size() / config.patch();
    tokens = config.tokens();
    positions = SinCos.grid(side, side, width);
  }

  @Override
  public NDArray forward(
      Kernels kernels, NDArray images, Variation variation, Map<String, NDArray> intermediates) {
    List<FeatureMap> maps = swin.forward(kernels, images);
    intermediates.put("image/patches", maps.getFirst().tokens());
    NDArray x = projection.forward(kernels, maps.getLast().tokens());
    NDArray placed = x.add(kernels.upload(x.getManager(), positions, 1, tokens, width));
    NDArray result = ActivationCheckpoints.boundary(kernels, placed);
    intermediates.put(ImageMemory.TOKENS, result);
    return result;
  }

  /** Its norms need no first batch. */
  @Override
  public void standardise(Kernels kernels, NDArray images) {}
}
