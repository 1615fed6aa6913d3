package io.polysight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which region of the image does each expression mean? X = the image and one expression, such as
 * "the circle left of the red star"; Y = the regions that the model proposes.
 *
 * @param expressions what is asked when a request brings none, at most {@value #MAX_EXPRESSIONS},
 *     each at most {@value Faults#MAX_TEXT_LENGTH} characters; may be empty
 */
public record ReferringExpressionGrounding(List<String> expressions) implements Task {
  public static final String KIND = "referring-expression-grounding";
  public static final int MAX_EXPRESSIONS = 100;

  public ReferringExpressionGrounding(@Nullable List<String> expressions) {
    this.expressions = expressions == null ? List.of() : List.copyOf(expressions);
    var faults = new Faults();
    if (this.expressions.size() > MAX_EXPRESSIONS) {
      faults.add(
          "expressions",
          this.expressions.size() + " expressions; at most " + MAX_EXPRESSIONS + " fit");
    }
    for (int i = 0; i < this.expressions.size(); i++) {
      faults.text("expressions[" + i + "]", this.expressions.get(i), Faults.MAX_TEXT_LENGTH);
    }
    faults.throwIfAny();
  }
}
