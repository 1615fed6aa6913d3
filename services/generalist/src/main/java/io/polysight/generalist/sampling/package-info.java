/**
 * Which task and which samples a step trains on. Everything here is a pure function of (seed,
 * step), so a run that was killed continues with the batches it would have seen.
 */
@NullMarked
package io.polysight.generalist.sampling;

import org.jspecify.annotations.NullMarked;
