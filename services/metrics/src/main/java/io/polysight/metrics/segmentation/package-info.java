/** How well every pixel got its class: IoU and its kin, at regions and at boundaries. */
@NullMarked
package io.polysight.metrics.segmentation;

import org.jspecify.annotations.NullMarked;
