package io.polysight.nn.swin;

import ai.djl.ndarray.NDArray;

/**
 * Tokens on a grid.
 *
 * @param tokens float32 [batch, rows · columns, dim], rows first
 */
public record FeatureMap(NDArray tokens, int rows, int columns) {}
