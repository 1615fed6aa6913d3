package io.polysight.datasets.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about the image and its answer.
 *
 * @param answer the right one, or the one that most people gave
 * @param kind what the question asks, such as {@code colour}, {@code count} or {@code yes-no}
 * @param answers what each of several people answered, those who gave {@code answer} first; empty
 *     when one answer is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(String question, String answer, String kind, List<String> answers) {
  public Question(String question, String answer, String kind, @Nullable List<String> answers) {
    this.question = question;
    this.answer = answer;
    this.kind = kind;
    this.answers = answers == null ? List.of() : List.copyOf(answers);
  }

  /** With one answer. */
  public Question(String question, String answer, String kind) {
    this(question, answer, kind, null);
  }

  /** Every answer that is known, at least one, repeated as often as it was given. */
  public List<String> given() {
    return answers.isEmpty() ? List.of(answer) : answers;
  }
}
