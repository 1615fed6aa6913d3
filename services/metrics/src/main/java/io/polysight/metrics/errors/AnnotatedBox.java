package io.polysight.metrics.errors;

import io.polysight.metrics.matching.Box;

/**
 * An annotated thing.
 *
 * @param ignored a region, such as a crowd, in which detections of the label are no errors
 */
public record AnnotatedBox(String label, Box box, boolean ignored) {}
