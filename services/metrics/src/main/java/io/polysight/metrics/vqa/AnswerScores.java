package io.polysight.metrics.vqa;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The soft accuracies of a set of questions, by type. */
public final class AnswerScores {
  private static final String PERCENT_REASON = "no question was answered";

  /**
   * One question.
   *
   * @param image that it asks about; null where the file does not say, and the question stands for
   *     an image of its own
   * @param questionType such as {@code what color is}; null where the file has none
   * @param answerType yes/no, number or other; null where the file has none
   * @param reference soft accuracy as the reference program has it, 0 to 1
   * @param repaired soft accuracy by {@link AnswerNormalization#REPAIRED}, 0 to 1
   */
  public record Question(
      String id,
      @Nullable String image,
      @Nullable String questionType,
      @Nullable String answerType,
      double reference,
      double repaired) {}

  private final List<Question> questions;

  public AnswerScores(List<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  /** In the order of the annotations. */
  public List<Question> questions() {
    return questions;
  }

  /** The questions of one answer type only, such as {@code yes/no}. */
  public AnswerScores ofAnswerType(String type) {
    return new AnswerScores(
        questions.stream().filter(question -> type.equals(question.answerType())).toList());
  }

  /** The questions of one question type only, such as {@code how many}. */
  public AnswerScores ofQuestionType(String type) {
    return new AnswerScores(
        questions.stream().filter(question -> type.equals(question.questionType())).toList());
  }

  /**
   * {@code overall} as a percentage, for intervals: images are drawn with all their questions, for
   * those of one image are no independent draws.
   */
  public Contributions overall() {
    return percent(questions, Question::reference);
  }

  /** As {@link #overall} with the repaired normalisation. */
  public Contributions overallRepaired() {
    return percent(questions, Question::repaired);
  }

  /**
   * Percentages under the reference's names: {@code overall}, {@code perAnswerType}, {@code
   * perQuestionType}; unrounded, where the reference rounds to two decimals.
   */
  public Figures figures() {
    Figures.Builder figures =
        Figures.builder()
            .put("overall", overall(), PERCENT_REASON)
            .put("overall_repaired", overallRepaired(), PERCENT_REASON);
    table(figures, "perAnswerType", Question::answerType);
    table(figures, "perQuestionType", Question::questionType);
    return figures.build();
  }

  private void table(
      Figures.Builder figures, String name, Function<Question, @Nullable String> type) {
    SequencedMap<String, List<Question>> byType = new LinkedHashMap<>();
    for (Question question : questions) {
      @Nullable String row = type.apply(question);
      if (row != null) {
        byType.computeIfAbsent(row, r -> new ArrayList<>()).add(question);
      }
    }
    byType.forEach((row, of) -> {
      figures.put(name, row, "accuracy", percent(of, Question::reference).value());
      figures.put(name, row, "accuracy_repaired", percent(of, Question::repaired).value());
      figures.put(name, row, "questions", of.size());
    });
  }

  private static Contributions percent(
      List<Question> questions, ToDoubleFunction<Question> accuracy) {
    double[][] rows =
        questions.stream()
            .map(question -> new double[] {accuracy.applyAsDouble(question), 1})
            .toArray(double[][]::new);
    return Clusters.byImage(
            questions.stream().map(q -> Objects.requireNonNullElse(q.image, "")).toList())
        .together(new Contributions(rows, sums -> 100 * sums[0] / sums[1]));
  }
}
