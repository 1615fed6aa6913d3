package io.polysight.inference.prediction;

import io.polysight.tasks.Faults;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts expressions that are sent along in place. */
final class Expressions {
  private Expressions() {}

  /**
   * @param sent those of the request, before those of the task
   * @param faults takes what is wrong
   */
  static Task in(Task task, @Nullable List<String> sent, String field, List<Faults.Fault> faults) {
    if (!(task instanceof ReferringExpressionGrounding grounding)) {
      if (sent != null) {
        faults.add(
            new Faults.Fault(
                field,
                "are for "
                    + ReferringExpressionGrounding.KIND
                    + " only, not for "
                    + task.kind()
                    + "; leave them out"));
      }
      return task;
    }
    List<String> asked = sent == null ? grounding.expressions() : sent;
    if (asked.isEmpty()) {
      faults.add(
          new Faults.Fault(
              field,
              sent == null
                  ? "is missing; the task has no expressions of its own, so send some"
                  : "is empty; send expressions or leave it out"));
      return task;
    }
    try {
      return new ReferringExpressionGrounding(asked);
    } catch (Faults.InvalidValueException e) {
      e.faults().stream()
          .map(fault ->
              new Faults.Fault(field.replace("expressions", fault.field()), fault.message()))
          .forEach(faults::add);
      return task;
    }
  }
}
