package io.polysight.contracts.datasets;

/**
 * Two samples of a version whose images look alike.
 *
 * @param first id of the one that comes first in the manifest
 * @param bits how many of the 64 bits of their perceptual hashes differ
 */
public record SimilarPair(
    String first, String firstSplit, String second, String secondSplit, int bits) {}
