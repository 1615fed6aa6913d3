/**
 * Which of two versions is better on a benchmark, sample by sample: the two files of predictions
 * are resampled together.
 */
@NullMarked
package io.polysight.eval.comparison;

import org.jspecify.annotations.NullMarked;
