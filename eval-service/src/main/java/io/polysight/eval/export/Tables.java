package io.polysight.eval.export;

import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Leaderboard;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.evaluations.SliceScores;
import io.polysight.contracts.evaluations.VersionComparison;
import java.util.ArrayList;
import java.util.List;

/** Runs, comparisons and leaderboards as tables. */
final class Tables {
  private Tables() {}

  static Table of(EvaluationRun run, List<SliceScores> slices) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    run.scores().forEach(score -> rows.add(row("all", score)));
    for (SliceScores slice : slices) {
      slice.scores().forEach(score -> rows.add(row(slice.name(), score)));
    }
    return new Table(
        run.benchmarkName() + ", model version " + run.modelVersion(),
        List.of("slice", "metric", "value", "low", "high", "samples"),
        rows);
  }

  private static List<Table.Cell> row(String slice, Score score) {
    return List.of(
        Table.cell(slice),
        Table.cell(score.metric()),
        Table.cell(score.value()),
        Table.cell(score.low()),
        Table.cell(score.high()),
        Table.cell(score.samples()));
  }

  static Table of(VersionComparison comparison) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Comparison benchmark : comparison.benchmarks()) {
      for (Comparison.Difference difference : benchmark.differences()) {
        rows.add(
            List.of(
                Table.cell(benchmark.benchmarkName()),
                Table.cell(difference.metric()),
                Table.cell(difference.left()),
                Table.cell(difference.right()),
                Table.cell(difference.difference()),
                Table.cell(difference.low()),
                Table.cell(difference.high()),
                Table.cell(difference.adjustedPValue()),
                Table.cell(words(difference.verdict()))));
      }
    }
    return new Table(
        "Model version "
            + comparison.left()
            + " (left) against "
            + comparison.right()
            + " (right): "
            + words(comparison.verdict()),
        List.of(
            "benchmark",
            "metric",
            "left",
            "right",
            "difference",
            "low",
            "high",
            "p (Holm)",
            "verdict"),
        rows);
  }

  private static String words(Comparison.Verdict verdict) {
    return switch (verdict) {
      case LEFT_IS_BETTER -> "left is better";
      case RIGHT_IS_BETTER -> "right is better";
      case NO_DIFFERENCE_SHOWN -> "undecided";
      case MIXED -> "mixed";
    };
  }

  static Table of(Leaderboard board) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Leaderboard.Row row : board.rows()) {
      Integer number = row.number();
      Integer rank = row.rank();
      for (Score score : row.scores()) {
        rows.add(
            List.of(
                rank == null ? Table.cell("") : Table.cell(rank),
                Table.cell(number == null ? row.modelVersion().toString() : "v" + number),
                Table.cell(score.metric()),
                Table.cell(score.value()),
                Table.cell(score.low()),
                Table.cell(score.high())));
      }
    }
    return new Table(
        board.benchmarkName() + ", " + board.model(),
        List.of("rank", "version", "metric", "value", "low", "high"),
        rows);
  }
}
