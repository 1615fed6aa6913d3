package io.polysight.datasets.sample;

/**
 * What holds between two objects of one image: subject, predicate, object.
 *
 * @param subject index into the objects
 * @param predicate such as {@code left_of}
 * @param object index into the objects
 */
public record Relation(int subject, String predicate, int object) {}
