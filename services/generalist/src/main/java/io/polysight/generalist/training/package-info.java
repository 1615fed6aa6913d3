/**
 * The training loop: one task per step, a checkpoint now and then, and a run that was killed
 * continues to the same bytes.
 */
@NullMarked
package io.polysight.generalist.training;

import org.jspecify.annotations.NullMarked;
