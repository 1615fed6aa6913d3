package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;

/**
 * Feature maps of one image batch, all of one width.
 *
 * @param tokens what queries attend to: float32 [batch, Σ rows · columns, width], map after map
 *     from fine to coarse, rows first
 * @param finest what masks are read from: float32 [batch, side · side, width]
 * @param sizes rows and columns of each map in {@code tokens} in turn
 */
record FeatureMaps(NDArray tokens, NDArray finest, long[] sizes) {}
