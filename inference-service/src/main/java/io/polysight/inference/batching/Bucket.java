package io.polysight.inference.batching;

import java.util.List;

/**
 * Work that may run together. Inputs submitted to equal buckets share a batch, so equality must
 * cover whatever has to agree: the weights, the shape, the operation.
 *
 * @param <I> one input
 * @param <O> its output
 */
public interface Bucket<I, O> {

  /**
   * Runs on a pool thread.
   *
   * @param inputs 1 to the largest batch, in order of arrival
   * @return one output for each input, in the same order
   */
  List<O> run(List<I> inputs);

  /** What the metrics call this work, such as {@code encode}; few values only. */
  String operation();

  /** Whether a larger batch is worth a short wait for more inputs. */
  boolean gathers();
}
