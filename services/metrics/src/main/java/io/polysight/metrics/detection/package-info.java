/**
 * Objects found in images against annotated ones: average precision and recall of boxes, masks and
 * key points as pycocotools and lvis-api compute them. Columns of primitives go in ({@link
 * GroundTruth}, {@link Detections}), are matched once ({@link MatchStatistics}) and scored as often
 * as wanted, also on draws of images or parts of the classes and thresholds ({@link Selection}).
 */
@NullMarked
package io.polysight.metrics.detection;

import org.jspecify.annotations.NullMarked;
