package io.polysight.metrics.relation;

/**
 * An annotated relation.
 *
 * @param subject index among the annotated entities
 * @param object index among the annotated entities
 */
public record Relation(int subject, String predicate, int object) {}
