/**
 * How much each prompt of a task counts: learnt from unlabelled images as a batch, kept, and used
 * for predictions once somebody says so. Weights are for one revision of a task and one model
 * version; batch predictions do not use them.
 */
@NullMarked
package io.polysight.inference.promptweights;

import org.jspecify.annotations.NullMarked;
