package io.polysight.cli.archives;

import io.polysight.datasets.sample.Question;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.metrics.statistics.Interval;
import io.polysight.metrics.vqa.AnswerNormalization;
import io.polysight.metrics.vqa.HumanAnswer;
import io.polysight.metrics.vqa.SoftAccuracy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Accuracy of answers: of all questions, and of each kind of question where there are several.
 * Intervals draw whole groups of questions, whose answers are no independent ones ({@link
 * Clusters}).
 */
final class AskedFigures {
  private static final int RESAMPLES = 1000;
  private static final double CONFIDENCE = 0.95;
  private static final long SEED = 17;

  private final String name;
  private final List<Judged> judged = new ArrayList<>();

  /**
   * @param name of the task
   */
  AskedFigures(String name) {
    this.name = name;
  }

  /**
   * @param group of the question
   * @param right from 0 to 1
   */
  private record Judged(String group, String kind, double right) {}

  /**
   * @param group of what is asked about one image
   * @param said an answer to each question
   */
  void add(String group, List<Question> questions, List<String> said) {
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      judged.add(new Judged(group, question.kind(), right(said.get(i), question)));
    }
  }

  Map<String, Double> plain() {
    Map<String, Double> figures = new LinkedHashMap<>();
    byName().forEach((figure, of) -> figures.put(figure, mean(of)));
    return figures;
  }

  Map<String, Double> withIntervals() {
    Map<String, Double> figures = new LinkedHashMap<>();
    byName()
        .forEach((figure, of) -> {
          Interval interval = interval(of);
          figures.put(figure, interval.estimate());
          figures.put(figure + ", 95 % from", interval.low());
          figures.put(figure + ", 95 % to", interval.high());
        });
    return figures;
  }

  private Map<String, List<Judged>> byName() {
    Map<String, List<Judged>> byName = new LinkedHashMap<>();
    byName.put(name + " accuracy", judged);
    var kinds = new TreeSet<String>();
    judged.forEach(one -> kinds.add(one.kind()));
    if (kinds.size() > 1) {
      for (String kind : kinds) {
        byName.put(
            name + " accuracy, " + kind,
            judged.stream().filter(one -> one.kind().equals(kind)).toList());
      }
    }
    return byName;
  }

  private static double mean(List<Judged> of) {
    return of.stream().mapToDouble(Judged::right).average().orElse(Double.NaN);
  }

  private static Interval interval(List<Judged> of) {
    var groups = Clusters.of(of.stream().map(Judged::group).toList());
    var mean = Contributions.mean(of.stream().mapToDouble(Judged::right).toArray());
    return new Bootstrap(RESAMPLES, CONFIDENCE, SEED).interval(groups.together(mean));
  }

  /** VQA accuracy where several people answered, else whether it is the answer. */
  private static double right(String said, Question question) {
    List<String> given = question.given();
    if (given.size() == 1) {
      return said.equals(question.answer()) ? 1 : 0;
    }
    List<HumanAnswer> people =
        IntStream.range(0, given.size())
            .mapToObj(i -> new HumanAnswer(given.get(i), "" + i))
            .toList();
    return SoftAccuracy.of(said, people, AnswerNormalization.REFERENCE);
  }
}
