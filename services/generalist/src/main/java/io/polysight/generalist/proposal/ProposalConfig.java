package io.polysight.generalist.proposal;

import io.polysight.tasks.Faults;

/**
 * Sizes of the proposal network. Uni-Perceiver v2 leaves those of candidates, proposals and pools
 * to an appendix; ours are chosen.
 *
 * @param candidates O, queries of the proposal network
 * @param kept N, the candidates of most objectness that become tokens; at most {@code candidates}
 * @param pools M', attention pools over the image's tokens
 * @param depth decoder layers of the proposal network
 * @param heads attention heads
 * @param mlp hidden width of the MLPs
 * @param points points that a head looks at in each feature map
 */
public record ProposalConfig(
    int candidates, int kept, int pools, int depth, int heads, int mlp, int points) {
  /** Trains in minutes on two cores. */
  public static final ProposalConfig NANO = new ProposalConfig(20, 10, 2, 3, 4, 256, 4);

  /** Mask DINO's decoder (Li et al., 2023, section 4) under a decoder of BERT-base's width. */
  public static final ProposalConfig BASE = new ProposalConfig(100, 50, 4, 9, 8, 2048, 4);

  /** Adds what cannot work with tokens of {@code width} to {@code faults}. */
  public void check(Faults faults, int width) {
    String where = "architecture.proposals.";
    faults.range(where + "candidates", candidates, 1, 1000);
    faults.range(where + "kept", kept, 1, Math.max(1, candidates));
    faults.range(where + "pools", pools, 0, 64);
    faults.range(where + "depth", depth, 1, 24);
    faults.range(where + "heads", heads, 1, 128);
    faults.range(where + "mlp", mlp, 1, 65_536);
    faults.range(where + "points", points, 1, 16);
    if (heads > 0 && width % heads != 0) {
      faults.add(where + "heads", heads + " heads cannot share the width " + width + " evenly");
    }
  }
}
