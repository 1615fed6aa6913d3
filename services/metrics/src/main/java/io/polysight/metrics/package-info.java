/**
 * Evaluation metrics as pure functions, exact to the programs the field reports with. A figure that
 * is undefined is NaN and comes with the reason.
 */
@NullMarked
package io.polysight.metrics;

import org.jspecify.annotations.NullMarked;
