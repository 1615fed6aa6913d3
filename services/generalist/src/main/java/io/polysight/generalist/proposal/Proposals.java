package io.polysight.generalist.proposal;

import java.util.List;

/**
 * What the proposal network found in a batch of images.
 *
 * @param layers every candidate after each decoder layer, the last being the answer; the loss
 *     learns from all
 * @param index int64 [batch, kept], which candidates were kept
 * @param kept those of the last layer
 */
public record Proposals(List<Candidates> layers, long[][] index, Candidates kept) {
  public Proposals {
    layers = List.copyOf(layers);
  }

  /** Every candidate of the last layer. */
  public Candidates last() {
    return layers.getLast();
  }
}
