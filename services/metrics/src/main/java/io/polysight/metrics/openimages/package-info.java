/** Detection as the Open Images challenges score it: groups, verified labels, a hierarchy. */
@NullMarked
package io.polysight.metrics.openimages;

import org.jspecify.annotations.NullMarked;
