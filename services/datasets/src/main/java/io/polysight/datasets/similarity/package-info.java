/**
 * Finds images that look alike: a perceptual hash proposes pairs, a coarse colour layout confirms
 * them. How, and what it misses, stands in {@code docs/methods/near-duplicates.md}.
 */
@NullMarked
package io.polysight.datasets.similarity;

import org.jspecify.annotations.NullMarked;
