/** How near predicted colours come to the true ones, and how colourful they are. */
@NullMarked
package io.polysight.metrics.colorization;

import org.jspecify.annotations.NullMarked;
