/** How well text was read: edit distances to references. */
@NullMarked
package io.polysight.metrics.text;

import org.jspecify.annotations.NullMarked;
