package io.polysight.metrics.relation;

import java.util.List;

/**
 * What is annotated in an image and what was found there. Where boxes or labels are given to the
 * model (PredCls, SGCls), the entities found repeat them.
 */
public record RelationImage(
    List<Entity> entities,
    List<Relation> relations,
    List<Entity> foundEntities,
    List<FoundRelation> foundRelations) {
  public RelationImage {
    entities = List.copyOf(entities);
    relations = List.copyOf(relations);
    foundEntities = List.copyOf(foundEntities);
    foundRelations = List.copyOf(foundRelations);
    for (Relation relation : relations) {
      check(entities, relation.subject(), relation.predicate());
      check(entities, relation.object(), relation.predicate());
    }
    for (FoundRelation relation : foundRelations) {
      check(foundEntities, relation.subject(), relation.predicate());
      check(foundEntities, relation.object(), relation.predicate());
    }
  }

  private static void check(List<Entity> entities, int index, String predicate) {
    if (index < 0 || index >= entities.size()) {
      throw new IllegalArgumentException(
          "'" + predicate + "' points at entity " + index + " of " + entities.size());
    }
  }

  /** Whether a found relation has the labels of an annotated one. */
  boolean sameLabels(FoundRelation found, Relation known) {
    return found.predicate().equals(known.predicate())
        && subject(found).label().equals(subject(known).label())
        && object(found).label().equals(object(known).label());
  }

  Entity subject(Relation relation) {
    return entities.get(relation.subject());
  }

  Entity object(Relation relation) {
    return entities.get(relation.object());
  }

  Entity subject(FoundRelation relation) {
    return foundEntities.get(relation.subject());
  }

  Entity object(FoundRelation relation) {
    return foundEntities.get(relation.object());
  }

  /** The lesser overlap of the two boxes of a relation. */
  double overlap(FoundRelation found, Relation known) {
    return Math.min(
        subject(found).box().inclusiveIou(subject(known).box()),
        object(found).box().inclusiveIou(object(known).box()));
  }

  /** The overlap of the boxes around both things of a relation. */
  double phraseOverlap(FoundRelation found, Relation known) {
    return subject(found)
        .box()
        .hull(object(found).box())
        .inclusiveIou(subject(known).box().hull(object(known).box()));
  }
}
