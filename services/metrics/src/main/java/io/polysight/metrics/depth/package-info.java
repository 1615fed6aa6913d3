/** How far predicted depth is from the measured one. */
@NullMarked
package io.polysight.metrics.depth;

import org.jspecify.annotations.NullMarked;
