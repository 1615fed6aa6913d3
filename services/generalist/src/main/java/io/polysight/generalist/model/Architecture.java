package io.polysight.generalist.model;

import io.polysight.tasks.Faults;

/**
 * Everything that decides the shapes of the parameters except the vocabulary: the {@code
 * architecture} section of a recipe and of model.json.
 *
 * @param width D, the width of every token after the tokenisers
 * @param block name of the transformer block, see {@link Blocks}
 * @param readOut what represents a sequence, see {@link ReadOuts}
 * @param proposals how regions are found, if at all
 */
public record Architecture(
    int width,
    String block,
    String readOut,
    ImageEncoderConfig image,
    TextEncoderConfig text,
    DecoderConfig decoder,
    ProposalChoice proposals) {

  /** Adds what cannot work to {@code faults}. */
  public void check(Faults faults) {
    faults.range("architecture.width", width, 4, 16_384);
    Blocks.check(faults, "architecture.block", block);
    ReadOuts.check(faults, readOut);
    image.check(faults, width);
    text.check(faults, width);
    decoder.check(faults, width);
    proposals.check(faults, width, image);
  }
}
