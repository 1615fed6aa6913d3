package io.polysight.generalist.mixture;

import java.util.List;

/**
 * Examples held in memory: few ones, made by a program.
 *
 * @param digest what tells them apart from others
 */
public record ListedExamples(List<Example> examples, String digest) implements ExampleSource {
  public ListedExamples {
    examples = List.copyOf(examples);
  }

  @Override
  public int size() {
    return examples.size();
  }

  @Override
  public Example example(int index) {
    return examples.get(index);
  }

  @Override
  public Iterable<String> texts() {
    return () -> examples.stream().flatMap(e -> e.captions().stream()).iterator();
  }
}
