package io.polysight.generalist.mixture;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The samples of one split of which something is asked or stated. Questions whose answer is none of
 * the task's are left out.
 */
public final class AskedExamples implements ExampleSource {
  private final DatasetVersion version;
  private final List<Sample> samples;
  private final Function<Sample, List<Question>> asked;

  private AskedExamples(
      DatasetVersion version, List<Sample> samples, Function<Sample, List<Question>> asked) {
    this.version = version;
    this.samples = samples;
    this.asked = asked;
  }

  /** The samples that a task can learn from. */
  public static AskedExamples of(DatasetVersion version, String split, QuestionTask task)
      throws IOException {
    Function<Sample, List<Question>> asked =
        sample -> asked(task, sample).stream().filter(known(task)).toList();
    List<Sample> samples =
        version.samples(split).stream().filter(sample -> !asked.apply(sample).isEmpty()).toList();
    return new AskedExamples(version, samples, asked);
  }

  private static Predicate<Question> known(QuestionTask task) {
    if (!(task instanceof VisualQuestionAnswering answering) || answering.open()) {
      return question -> true;
    }
    Set<String> answers = new HashSet<>(answering.answers());
    return question -> answers.contains(question.answer());
  }

  /** All that such a task asks of a sample, with the right answers. */
  public static List<Question> asked(QuestionTask task, Sample sample) {
    return switch (task) {
      case VisualQuestionAnswering answering -> sample.annotations().questions();
      case Verification verification ->
          sample.annotations().statements().stream()
              .map(s ->
                  new Question(
                      s.statement(), s.holds() ? Verification.TRUE : Verification.FALSE, s.kind()))
              .toList();
    };
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public Example example(int index) {
    Sample sample = samples.get(index);
    return Example.asked(version.image(sample), asked.apply(sample));
  }

  @Override
  public String name(int index) {
    return samples.get(index).id();
  }

  private Stream<Question> questions() {
    return samples.stream().flatMap(sample -> asked.apply(sample).stream());
  }

  /** The questions. */
  @Override
  public Iterable<String> texts() {
    return () -> questions().map(Question::question).iterator();
  }

  @Override
  public Iterable<String> answers() {
    return () -> questions().map(Question::answer).iterator();
  }

  @Override
  public String digest() {
    return version.digest();
  }
}
