package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.eval.run.RunStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.util.UUID;

/** Two finished evaluations of one benchmark that the caller may see. */
record RunPair(EvaluationRun left, EvaluationRun right) {

  /**
   * @throws io.polysight.platform.web.ProblemException 404 for one that is not to be seen, 400 for
   *     one that has not finished or is of another benchmark
   */
  static RunPair of(RunStore runs, Caller caller, UUID left, UUID right) {
    var pair =
        new RunPair(finished(runs, caller, "left", left), finished(runs, caller, "right", right));
    if (!pair.left.benchmark().equals(pair.right.benchmark())) {
      throw Problems.invalid(
          "right",
          "evaluation "
              + right
              + " is of benchmark '"
              + pair.right.benchmarkName()
              + "', the left one of '"
              + pair.left.benchmarkName()
              + "'; compare evaluations of one benchmark");
    }
    return pair;
  }

  private static EvaluationRun finished(RunStore runs, Caller caller, String side, UUID id) {
    EvaluationRun run = runs.find(id).orElseThrow(() -> Problems.notFound("evaluation", id)).run();
    caller.visible(run.team(), "evaluation", id);
    if (run.state() != EvaluationRun.State.FINISHED) {
      throw Problems.invalid(
          side, "evaluation " + id + " is " + run.state() + "; only FINISHED ones compare");
    }
    return run;
  }

  /** Whether the left one is the older one, as results are kept. */
  boolean isInOrder() {
    return left.id().compareTo(right.id()) <= 0;
  }

  RunPair flipped() {
    return new RunPair(right, left);
  }
}
