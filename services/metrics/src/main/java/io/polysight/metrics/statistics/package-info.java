/**
 * How sure a figure is: percentile intervals and paired differences from resampled samples. A seed
 * makes them reproducible.
 */
@NullMarked
package io.polysight.metrics.statistics;

import org.jspecify.annotations.NullMarked;
