package io.polysight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is this statement true of the image? Y = the texts {@value #TRUE} and {@value #FALSE}.
 *
 * @param statement what is checked of every image; absent: each request brings its own statement
 */
public record Verification(@Nullable String statement) implements QuestionTask {
  public static final String KIND = "verification";
  public static final String TRUE = "true";
  public static final String FALSE = "false";
  public static final List<String> CANDIDATES = List.of(TRUE, FALSE);

  public Verification {
    if (statement != null) {
      var faults = new Faults();
      faults.text("statement", statement, Faults.MAX_TEXT_LENGTH);
      faults.throwIfAny();
    }
  }

  @Override
  public @Nullable String question() {
    return statement;
  }

  @Override
  public Verification asking(@Nullable String text) {
    return new Verification(text);
  }
}
