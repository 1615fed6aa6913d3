package io.polysight.generalist.mixture;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The training split of a data-set version, in a fixed order. Thread-safe. */
public interface ExampleSource {

  int size();

  /**
   * @param index in [0, size)
   * @return always the same for the same index
   */
  Example example(int index) throws IOException;

  /** What people know the example as. */
  default String name(int index) {
    return "example " + index;
  }

  /**
   * Every text of the examples, for the tokenizer to learn from; labels are known from the task.
   */
  Iterable<String> texts() throws IOException;

  /** Every answer to the questions of the examples, where answers are written. */
  default Iterable<String> answers() throws IOException {
    return List.of();
  }

  /** Digest of the data-set version: equal digests, equal examples. */
  String digest();

  /** Whether {@code other} knows something of the same samples, in the same order. */
  default boolean sharesImagesOf(ExampleSource other) {
    return digest().equals(other.digest())
        && size() == other.size()
        && IntStream.range(0, size()).allMatch(i -> name(i).equals(other.name(i)));
  }
}
