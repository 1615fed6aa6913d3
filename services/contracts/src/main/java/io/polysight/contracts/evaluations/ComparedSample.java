package io.polysight.contracts.evaluations;

/**
 * How two evaluations answered one sample.
 *
 * @param sample id in the data-set version
 * @param difference of the figure on this sample alone, left minus right
 * @param better which side answered it better
 */
public record ComparedSample(
    String sample, double difference, Side better, SampleFigure left, SampleFigure right) {

  /** Of a comparison. */
  public enum Side {
    LEFT,
    RIGHT
  }
}
