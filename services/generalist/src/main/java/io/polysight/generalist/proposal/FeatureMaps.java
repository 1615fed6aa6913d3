package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;

/**
 * Feature maps of one image batch, from the finest to the coarsest, all of one width.
 *
 * @param tokens float32 [batch, Σ rows · columns, width], map after map, rows first
 * @param finest float32 [batch, rows · columns, width], the first of them
 * @param sizes rows and columns of each map in turn
 */
record FeatureMaps(NDArray tokens, NDArray finest, long[] sizes) {}
