/**
 * What the protocols of found boxes share: overlap, hits and misses of a class, the curve of
 * precision and recall.
 */
@NullMarked
package io.polysight.metrics.matching;

import org.jspecify.annotations.NullMarked;
