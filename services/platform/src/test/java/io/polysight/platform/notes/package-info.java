/** A small service over the platform, to see that the platform keeps what it says. */
@NullMarked
package io.polysight.platform.notes;

import org.jspecify.annotations.NullMarked;
