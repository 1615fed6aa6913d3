package io.polysight.cli.demo;

import io.polysight.cli.life.Life;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Classified;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What happened, as a table. */
final class StoryTable {
  private static final Set<String> SHOWN =
      Set.of("accuracy", "image-to-text R@1", "text-to-image R@1", "BLEU-4", "CIDEr");

  private final PrintStream out;

  StoryTable(PrintStream out) {
    this.out = out;
  }

  void print(Life.Story story) {
    out.println();
    row("benchmark", "metric", "score (95 % interval)", "chance");
    row("─".repeat(26), "─".repeat(18), "─".repeat(24), "─".repeat(6));
    story.evaluations().values().forEach(this::rows);
    rows(story.unseen());
    out.println();
    out.printf(
        "Version %d of %s, trained in %s, %s.%n",
        story.version().number(),
        story.version().modelName(),
        seconds(trainingTime(story)),
        "weights " + story.version().digest().substring(0, 12));
    out.printf(
        "A task nobody trained for, from its registration to its first answer: %d ms. Shown was: %s; the answer: %s.%n",
        story.toFirstPrediction().toMillis(), story.shown(), answer(story));
  }

  private static Duration trainingTime(Life.Story story) {
    var job = story.job();
    return job.startedAt() == null || job.finishedAt() == null
        ? Duration.ZERO
        : Duration.between(job.startedAt(), job.finishedAt());
  }

  private static String seconds(Duration duration) {
    return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
  }

  private static String answer(Life.Story story) {
    Prediction prediction = story.firstPrediction().answers().getFirst().prediction();
    return switch (prediction) {
      case Classified classified -> first(classified.labels());
      case Prediction.Captioned captioned -> captioned.caption();
      case Prediction.Retrieved retrieved -> first(retrieved.texts());
      case Prediction.Detected detected -> detected.objects().size() + " objects";
      case Prediction.Segmented segmented -> segmented.objects().size() + " objects";
      case Prediction.Answered answered -> answered.answer();
      case Prediction.Verified verified -> verified.holds() ? "true" : "false";
      case Prediction.MultiLabelled labelled -> String.join(", ", labelled.present());
      case Prediction.Grounded grounded -> grounded.expressions().size() + " regions";
    };
  }

  private static String first(List<Prediction.Scored> ranked) {
    Prediction.Scored best = ranked.getFirst();
    return String.format(Locale.ROOT, "%s (%.2f)", best.text(), best.score());
  }

  private void rows(EvaluationRun run) {
    for (Score score : run.scores()) {
      if (SHOWN.contains(score.metric())) {
        row(
            run.benchmarkName(),
            score.metric(),
            String.format(
                Locale.ROOT, "%.3f (%.3f to %.3f)", score.value(), score.low(), score.high()),
            run.chance() == null ? "" : String.format(Locale.ROOT, "%.3f", run.chance()));
      }
    }
  }

  private void row(String benchmark, String metric, String score, String chance) {
    out.printf("%-26s %-18s %-24s %6s%n", benchmark, metric, score, chance);
  }
}
