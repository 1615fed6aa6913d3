/** What the checkpoints of a job answer about held-out samples: how a model learns, to look at. */
@NullMarked
package io.polysight.trainer.sample;

import org.jspecify.annotations.NullMarked;
