/**
 * Which of two versions is better, sample by sample: the two files of predictions are resampled and
 * traded together, on one benchmark or on all that judged both.
 */
@NullMarked
package io.polysight.eval.comparison;

import org.jspecify.annotations.NullMarked;
