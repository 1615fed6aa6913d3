/**
 * Forecasts of a task's accuracy on images without labels, learned from an evaluation of the same
 * model version. inference-service answers the images into a file, as it does for evaluations; a
 * forecast goes on after a restart.
 */
@NullMarked
package io.polysight.eval.forecast;

import org.jspecify.annotations.NullMarked;
