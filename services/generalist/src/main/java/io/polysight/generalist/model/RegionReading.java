package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.generalist.proposal.ProposalConfig;
import io.polysight.generalist.proposal.ProposalNetwork;
import io.polysight.generalist.proposal.Proposals;
import io.polysight.nn.ActivationCheckpoints;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;

/**
 * f_image of Uni-Perceiver v2 (section 3.2) and the shared decoder on it. The sequence is
 * (representation token, M' pools, the encoder's tokens, N proposals); all see all. Shapes: b
 * images, p patches, d width.
 */
final class RegionReading {
  private final ProposalNetwork network;
  private final int kept;

  RegionReading(ProposalConfig config, Architecture architecture, Parameters at) {
    ImageEncoderConfig image = architecture.image();
    network = new ProposalNetwork(config, architecture.width(), image.size() / image.patch(), at);
    kept = config.kept();
  }

  ProposalNetwork network() {
    return network;
  }

  /**
   * Uncut by activation checkpoints: the losses of boxes and masks read the proposals too.
   *
   * @param representation the token in front, float32 [b, 1, d]
   * @param tokens float32 [b, p, d], what {@code proposals} was made from
   * @return the decoder's outputs at the proposals, float32 [b, N, d]
   */
  NDArray read(
      Kernels kernels,
      Decoder.Path path,
      NDArray representation,
      NDArray tokens,
      Proposals proposals) {
    NDArray all = representation.concat(network.represent(kernels, tokens, proposals), 1);
    return ActivationCheckpoints.uncut(
        () -> path.lastTokens(kernels, path.inputs(kernels, all), kept));
  }
}
