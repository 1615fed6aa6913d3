/** The curves of a job: stored as they come, thinned out as they are read. */
@NullMarked
package io.polysight.trainer.metric;

import org.jspecify.annotations.NullMarked;
