/** Videos and recordings that were judged clip by clip. */
@NullMarked
package io.polysight.metrics.sequence;

import org.jspecify.annotations.NullMarked;
