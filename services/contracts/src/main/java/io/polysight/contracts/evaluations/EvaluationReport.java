package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies behind the scores of a classification, class by class. */
public record EvaluationReport(UUID evaluation, List<ClassRecall> classes) {

  /**
   * How often samples of one class were recognised.
   *
   * @param samples how many there are; classes without any are left out
   * @param confusedWith the wrong label given most often, when any was
   */
  public record ClassRecall(
      String label, double recall, long samples, @Nullable String confusedWith) {}
}
