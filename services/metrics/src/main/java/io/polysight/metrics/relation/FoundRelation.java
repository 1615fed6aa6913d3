package io.polysight.metrics.relation;

/**
 * A relation that was found.
 *
 * @param subject index among the entities found
 * @param object index among the entities found
 * @param score of the whole triple, commonly the product of the scores of subject, predicate and
 *     object; finite
 */
public record FoundRelation(int subject, String predicate, int object, double score) {
  public FoundRelation {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "the score " + score + " of '" + predicate + "' is no finite number");
    }
  }
}
