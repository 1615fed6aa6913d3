package io.polysight.metrics.matching;

/**
 * A thing found in an image.
 *
 * @param score higher is surer; finite
 */
public record Detection(String label, Box box, double score) {
  public Detection {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "the score " + score + " of a '" + label + "' is no finite number");
    }
  }
}
