/** The trace a request or an event belongs to, as other parts of the platform write it down. */
@NullMarked
package io.polysight.platform.trace;

import org.jspecify.annotations.NullMarked;
