/** Panoptic quality, exact to panopticapi. */
@NullMarked
package io.polysight.metrics.panoptic;

import org.jspecify.annotations.NullMarked;
