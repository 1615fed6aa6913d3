package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.Mlp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learnt queries with learnt boxes, refined layer by layer (Li et al., 2023, Mask DINO, section
 * 3.2; boxes as queries: Liu et al., 2022, DAB-DETR). Each layer moves the box that the layer
 * before it left; gradients do not pass from one to the other. Departure: queries are learnt, not
 * picked from the encoder's tokens. Shapes: b images, o queries, d width.
 */
final class QueryDecoder {
  private static final double FIRST_SIDE = 0.3;

  private final ProposalConfig config;
  private final int width;
  private final NDArray content;
  private final NDArray noisedContent;
  private final NDArray boxes;
  private final Mlp position;
  private final Linear pixels;
  private final List<QueryLayer> layers = new ArrayList<>();
  private final PredictionHeads heads;

  QueryDecoder(ProposalConfig config, int width, Parameters at) {
    this.config = config;
    this.width = width;
    content = at.undecayed("queries.content", Init.normal(1), 1, config.candidates(), width);
    noisedContent = at.undecayed("queries.noised", Init.normal(1), 1, 1, width);
    boxes =
        at.undecayed(
            "queries.boxes",
            (random, shape) -> spread(config.candidates()),
            1,
            config.candidates(),
            4);
    position = Xavier.mlp(at.at("position"), BoxCode.LENGTH, width, width);
    pixels = Xavier.linear(at.at("pixels"), width, width);
    for (int i = 0; i < config.depth(); i++) {
      layers.add(new QueryLayer(config, width, at.at("layers." + i)));
    }
    heads = new PredictionHeads(width, at.at("heads"));
  }

  /** Logits of boxes whose centres fill the square evenly, by the golden ratio. */
  private static float[] spread(int count) {
    double ratio = (Math.sqrt(5) - 1) / 2;
    float[] logits = new float[4 * count];
    for (int i = 0; i < count; i++) {
      logits[4 * i] = logit((i + 0.5) / count);
      logits[4 * i + 1] = logit((i + 0.5) * ratio % 1);
      logits[4 * i + 2] = logit(FIRST_SIDE);
      logits[4 * i + 3] = logit(FIRST_SIDE);
    }
    return logits;
  }

  private static float logit(double share) {
    return (float) Math.log(share / (1 - share));
  }

  /**
   * @return what is said of the queries after each layer, the last being the answer
   */
  List<Candidates> forward(Kernels kernels, FeatureMaps maps) {
    return read(kernels, maps, learnt(kernels, maps, content), learnt(kernels, maps, boxes), null);
  }

  /** As {@link #forward(Kernels, FeatureMaps)}, beside queries that stand for noised regions. */
  QueryReadings forward(Kernels kernels, FeatureMaps maps, NoisedRegions noised) {
    int extra = noised.queries();
    if (extra == 0) {
      return new QueryReadings(forward(kernels, maps), List.of());
    }
    NDManager m = maps.tokens().getManager();
    long batch = maps.tokens().getShape().get(0);
    NDArray mask =
        kernels
            .memory()
            .upload(
                m,
                noised.visible(config.candidates()),
                extra + config.candidates(),
                extra + config.candidates());
    NDArray x =
        kernels
            .call(m, "expand", noisedContent, new long[] {batch, extra, width})
            .concat(learnt(kernels, maps, content), 1);
    NDArray reference = noised.upload(kernels, m).concat(learnt(kernels, maps, boxes), 1);
    List<Candidates> all = read(kernels, maps, x, reference, mask);
    return new QueryReadings(
        all.stream().map(c -> c.slice(extra, extra + config.candidates())).toList(),
        all.stream().map(c -> c.slice(0, extra)).toList());
  }

  /** A parameter [1, o, n] for each image of the batch. */
  private NDArray learnt(Kernels kernels, FeatureMaps maps, NDArray parameter) {
    // a copy: the array is the parameter's own
    long[] shape = parameter.getShape().getShape().clone();
    shape[0] = maps.tokens().getShape().get(0);
    return kernels.call(maps.tokens().getManager(), "expand", parameter, shape);
  }

  private List<Candidates> read(
      Kernels kernels, FeatureMaps maps, NDArray first, NDArray boxLogits, @Nullable NDArray mask) {
    NDArray x = first;
    NDArray reference = boxLogits;
    NDArray pixelCodes = pixels.forward(kernels, maps.finest());
    List<Candidates> said = new ArrayList<>();
    for (QueryLayer layer : layers) {
      NDArray around = reference.getNDArrayInternal().sigmoid();
      NDArray code = position.forward(kernels, BoxCode.of(kernels, around));
      x = layer.forward(kernels, x, code, around, maps, mask);
      PredictionHeads.Reading reading = heads.read(kernels, x, reference, pixelCodes);
      said.add(reading.candidates());
      reference = reading.boxLogits().stopGradient();
    }
    return said;
  }
}
