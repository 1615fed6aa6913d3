package io.polysight.metrics.voc;

import io.polysight.metrics.matching.Box;

/**
 * An annotated object.
 *
 * @param box in pixels from 1, right and bottom included, as in VOC's XML
 * @param difficult it need not be found, and finding it is no fault
 */
public record VocObject(String label, Box box, boolean difficult) {}
