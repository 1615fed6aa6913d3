package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.AttentionPool;
import io.polysight.nn.region.Assignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * f_image of Uni-Perceiver v2 (section 3.2) on top of an encoder's tokens: regions, and the tokens
 * that the decoder reads. Shapes: b images, s side of the token grid, d width, M = M' + s² global
 * tokens, N proposals.
 */
public final class ProposalNetwork {
  private final ProposalConfig config;
  private final FeaturePyramid pyramid;
  private final QueryDecoder decoder;
  private final Fusion fusion;
  private final List<AttentionPool> pools = new ArrayList<>();

  /**
   * @param width d, of the encoder's tokens
   * @param side s, tokens along each side of the encoder's square grid
   * @param at receives pyramid, decoder, fusion, pools
   */
  public ProposalNetwork(ProposalConfig config, int width, int side, Parameters at) {
    this.config = config;
    pyramid = new FeaturePyramid(width, side, at.at("pyramid"));
    decoder = new QueryDecoder(config, width, at.at("decoder"));
    fusion = new Fusion(width, pyramid.finestSide(), at.at("fusion"));
    for (int i = 0; i < config.pools(); i++) {
      pools.add(
          new AttentionPool.Config(width, config.heads(), config.mlp()).build(at.at("pools." + i)));
    }
  }

  /** Pixels along each side of a mask. */
  public int maskSide() {
    return pyramid.finestSide();
  }

  /**
   * The regions of images, the N most object-like being kept. Owned by the tokens' manager.
   *
   * @param tokens float32 [b, s², d], rows first
   */
  public Proposals propose(Kernels kernels, NDArray tokens) {
    List<Candidates> layers = candidates(kernels, tokens);
    int[][] none = new int[(int) tokens.getShape().get(0)][config.candidates()];
    for (int[] image : none) {
      Arrays.fill(image, Assignment.NONE);
    }
    return keep(kernels, layers, none);
  }

  /**
   * All candidates after each decoder layer, the last being the answer.
   *
   * @param tokens float32 [b, s², d], rows first
   */
  public List<Candidates> candidates(Kernels kernels, NDArray tokens) {
    return decoder.forward(kernels, pyramid.forward(kernels, tokens));
  }

  /**
   * As {@link #candidates(Kernels, NDArray)}, beside queries that stand for noised regions and that
   * no other query sees: for training.
   */
  public QueryReadings candidates(Kernels kernels, NDArray tokens, NoisedRegions noised) {
    return decoder.forward(kernels, pyramid.forward(kernels, tokens), noised);
  }

  /**
   * Keeps N candidates of the last layer: in training those that answer for a known region, so that
   * the decoder learns from them whatever their objectness, then the most object-like.
   *
   * @param layers from {@link #candidates}
   * @param matches of {@link RegionLoss}
   */
  public Proposals keep(Kernels kernels, List<Candidates> layers, int[][] matches) {
    Candidates last = layers.getLast();
    long[][] index = best(last.objectness().toFloatArray(), matches);
    long[] flat = Arrays.stream(index).flatMapToLong(Arrays::stream).toArray();
    NDArray places =
        kernels.upload(last.semantic().getManager(), flat, index.length, config.kept());
    return new Proposals(layers, index, last.gather(kernels, places));
  }

  /** Matched first, then by falling objectness; between equals the lower number first. */
  private long[][] best(float[] objectness, int[][] matches) {
    long[][] index = new long[matches.length][];
    for (int image = 0; image < index.length; image++) {
      int[] matched = matches[image];
      int start = image * config.candidates();
      index[image] =
          IntStream.range(0, config.candidates())
              .boxed()
              .sorted(
                  Comparator.comparing((Integer i) -> matched[i] == Assignment.NONE)
                      .thenComparing(
                          Comparator.comparing((Integer i) -> objectness[start + i]).reversed()))
              .limit(config.kept())
              .mapToLong(Integer::longValue)
              .toArray();
    }
    return index;
  }

  /**
   * The tokens of images and their regions: M' attention pools, the encoder's tokens, N proposals.
   *
   * @param tokens float32 [b, s², d], what {@code proposals} was made from
   * @return float32 [b, M + N, d]
   */
  public NDArray represent(Kernels kernels, NDArray tokens, Proposals proposals) {
    NDList parts = new NDList();
    for (AttentionPool pool : pools) {
      parts.add(pool.forward(kernels, tokens).expandDims(1));
    }
    parts.add(tokens);
    parts.add(fusion.forward(kernels, proposals.kept()));
    return NDArrays.concat(parts, 1);
  }
}
