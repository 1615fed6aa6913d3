package io.polysight.generalist.mixture;

import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.ReferringExpression;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
    return () ->
        examples.stream()
            .flatMap(e ->
                Stream.of(
                        e.captions().stream(),
                        e.questions().stream().map(Question::question),
                        e.expressions().stream().map(ReferringExpression::expression))
                    .flatMap(Function.identity()))
            .iterator();
  }

  @Override
  public Iterable<String> answers() {
    return () ->
        examples.stream().flatMap(e -> e.questions().stream().map(Question::answer)).iterator();
  }
}
