/**
 * Runs jobs: takes them off the queue, starts their worker processes, records what those say, and
 * starts them again from the newest checkpoint when they die.
 */
@NullMarked
package io.polysight.trainer.run;

import org.jspecify.annotations.NullMarked;
