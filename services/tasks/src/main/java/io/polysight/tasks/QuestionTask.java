package io.polysight.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A text about an image is read together with it: what is true of the image depends on the text.
 */
public sealed interface QuestionTask extends Task permits VisualQuestionAnswering, Verification {
  /** What every image is asked; absent: each request brings its own. */
  @Nullable String question();

  /** The same task about another text, or about none. */
  QuestionTask asking(@Nullable String text);

  /** What the text is called on the wire. */
  default String field() {
    return switch (this) {
      case VisualQuestionAnswering task -> "question";
      case Verification task -> "statement";
    };
  }
}
