/** Jobs as they happen: server-sent events read from the same rows everybody else reads. */
@NullMarked
package io.polysight.trainer.live;

import org.jspecify.annotations.NullMarked;
