package io.polysight.metrics.detection;

/**
 * What a region covers, in square pixels.
 *
 * @param <R> the kind of region itself
 */
public interface Extent<R extends Extent<R>> {
  double area();

  double intersection(R other);
}
