package io.polysight.contracts.serving;

/**
 * One line of a file of embeddings.
 *
 * @param sample id in the data-set version
 * @param embedding float32 [width], unit length
 */
public record EmbeddedSample(String sample, float[] embedding) {}
