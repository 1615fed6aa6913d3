/**
 * COCO's and LVIS's files of annotations and results, read as a stream: memory is needed for the
 * objects that count, not for the text. Faults are told all at once, with line and field.
 */
@NullMarked
package io.polysight.metrics.detection.format;

import org.jspecify.annotations.NullMarked;
