/**
 * How well labels were given: accuracy, what follows from a confusion matrix, calibration. What is
 * undefined is NaN.
 */
@NullMarked
package io.polysight.metrics.classification;

import org.jspecify.annotations.NullMarked;
