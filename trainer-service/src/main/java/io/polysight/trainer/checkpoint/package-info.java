/**
 * Checkpoints of jobs: recorded with the event that tells of them once all their files are in the
 * object store, and thinned out so that only the newest can be resumed from.
 */
@NullMarked
package io.polysight.trainer.checkpoint;

import org.jspecify.annotations.NullMarked;
