package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.Comparison.Verdict;
import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.eval.scoring.FigureDifference;
import io.polysight.metrics.statistics.Holm;
import io.polysight.metrics.statistics.Power;
import java.util.ArrayList;
import java.util.List;

/**
 * All figures that are compared at once: whatever their number, the chance of any wrong verdict
 * stays below {@link #LEVEL}.
 */
final class Family {
  static final double LEVEL = 0.05;
  private static final Power POWER = new Power(LEVEL, 0.8);

  private final List<Member> members = new ArrayList<>();

  private record Member(EvaluationRun left, EvaluationRun right, PairedResult result) {}

  void add(EvaluationRun left, EvaluationRun right, PairedResult result) {
    members.add(new Member(left, right, result));
  }

  /** A comparison for each pair of evaluations, in the order of adding. */
  List<Comparison> comparisons() {
    double[] adjusted =
        Holm.adjusted(
            members.stream()
                .flatMap(member -> member.result.differences().stream())
                .mapToDouble(FigureDifference::pValue)
                .toArray());
    List<Comparison> comparisons = new ArrayList<>();
    int at = 0;
    for (Member member : members) {
      List<Comparison.Difference> differences = new ArrayList<>();
      for (FigureDifference figure : member.result.differences()) {
        differences.add(judged(figure, direction(member.left, figure), adjusted[at++]));
      }
      comparisons.add(
          new Comparison(
              member.left.benchmark(),
              member.left.benchmarkName(),
              member.left.id(),
              member.right.id(),
              member.result.samples(),
              differences));
    }
    return comparisons;
  }

  /** Which way a figure of a run gets better. */
  static Direction direction(EvaluationRun run, FigureDifference figure) {
    return run.scores().stream()
        .filter(score -> score.metric().equals(figure.metric()))
        .findFirst()
        .map(score -> Direction.of(score.direction()))
        .orElse(Direction.HIGHER_IS_BETTER);
  }

  private static Comparison.Difference judged(
      FigureDifference figure, Direction direction, double adjusted) {
    double gain = direction.gain(figure.difference(), 0);
    Verdict verdict =
        switch (io.polysight.metrics.statistics.Verdict.of(gain, adjusted, LEVEL)) {
          case BETTER -> Verdict.LEFT_IS_BETTER;
          case WORSE -> Verdict.RIGHT_IS_BETTER;
          case UNDECIDED -> Verdict.NO_DIFFERENCE_SHOWN;
        };
    return new Comparison.Difference(
        figure.metric(),
        direction,
        figure.left(),
        figure.right(),
        figure.difference(),
        figure.low(),
        figure.high(),
        figure.pValue(),
        adjusted,
        figure.standardError(),
        POWER.minimalDetectable(figure.standardError()),
        verdict);
  }

  /** What all figures say together. */
  static Verdict overall(List<Comparison> comparisons) {
    List<Verdict> verdicts =
        comparisons.stream()
            .flatMap(comparison -> comparison.differences().stream())
            .map(Comparison.Difference::verdict)
            .toList();
    boolean left = verdicts.contains(Verdict.LEFT_IS_BETTER);
    boolean right = verdicts.contains(Verdict.RIGHT_IS_BETTER);
    if (left && right) {
      return Verdict.MIXED;
    }
    return left
        ? Verdict.LEFT_IS_BETTER
        : right ? Verdict.RIGHT_IS_BETTER : Verdict.NO_DIFFERENCE_SHOWN;
  }
}
