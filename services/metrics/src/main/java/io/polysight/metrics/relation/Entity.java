package io.polysight.metrics.relation;

import io.polysight.metrics.matching.Box;

/**
 * A thing in an image, annotated or found.
 *
 * @param box in pixels, right and bottom included
 */
public record Entity(String label, Box box) {}
