package io.polysight.contracts.datasets;

import java.util.List;

/**
 * The names a data set speaks of.
 *
 * @param exhaustive whether every sample is labelled for every name
 */
public record LabelSpace(List<String> names, boolean exhaustive) {}
