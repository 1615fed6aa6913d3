package io.polysight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the answer to a question about the image? Y = the answers; without any, the answer is
 * written word by word, and Y at each position = the vocabulary.
 *
 * @param question what every image is asked; absent: each request brings its own question
 * @param answers what to choose from, at most {@value Faults#MAX_TEXTS} of at most {@value
 *     Faults#MAX_LABEL_LENGTH} characters, no two alike; empty: the answer is open
 * @param maxTokens longest open answer in tokens, 1 to 64; absent means 8
 * @param beams width of the beam search for open answers, 1 to 8; absent means 2
 */
public record VisualQuestionAnswering(
    @Nullable String question, List<String> answers, Integer maxTokens, Integer beams)
    implements QuestionTask {
  public static final String KIND = "visual-question-answering";

  public VisualQuestionAnswering(
      @Nullable String question,
      @Nullable List<String> answers,
      @Nullable Integer maxTokens,
      @Nullable Integer beams) {
    this.question = question;
    this.answers = answers == null ? List.of() : List.copyOf(answers);
    this.maxTokens = maxTokens == null ? Integer.valueOf(8) : maxTokens;
    this.beams = beams == null ? Integer.valueOf(2) : beams;
    var faults = new Faults();
    if (question != null) {
      faults.text("question", question, Faults.MAX_TEXT_LENGTH);
    }
    faults.answers(this.answers);
    faults.range("maxTokens", this.maxTokens, 1, 64);
    faults.range("beams", this.beams, 1, 8);
    faults.throwIfAny();
  }

  /** Whether the answer is written rather than chosen. */
  public boolean open() {
    return answers.isEmpty();
  }

  @Override
  public VisualQuestionAnswering asking(@Nullable String text) {
    return new VisualQuestionAnswering(text, answers, maxTokens, beams);
  }
}
