/**
 * A checkpoint is a folder: weights, optimizer state, the place in the run, and a card that says
 * what the model is and where it comes from. It appears whole or not at all.
 */
@NullMarked
package io.polysight.generalist.checkpoint;

import org.jspecify.annotations.NullMarked;
