/** Regions found in images against known ones: COCO's average precision and recall. */
@NullMarked
package io.polysight.metrics.detection;

import org.jspecify.annotations.NullMarked;
