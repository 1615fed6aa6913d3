/** Growing columns of primitive values, and the indexes that loading large files needs. */
@NullMarked
package io.polysight.metrics.detection.columns;

import org.jspecify.annotations.NullMarked;
