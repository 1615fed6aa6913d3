package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.cli.life.Life;
import io.polysight.cli.life.LifeScale;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.models.Alias;
import io.polysight.tasks.Prediction.Classified;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One model goes through its whole life, and the events tell of it. */
class LifeStoryIT {
  private static final PlatformUnderTest POLYSIGHT = PlatformUnderTest.get();
  private static EventLog events;
  private static Life.Story story;

  @BeforeAll
  static void live() {
    events = Lived.get().events();
    story = Lived.get().story();
  }

  @Test
  void aTaskNobodyTrainedForIsAnsweredFarAboveChance() {
    Score accuracy = score(story.unseen().scores(), "accuracy");
    assertThat(story.unseen().chance()).isEqualTo(0.1);
    assertThat(accuracy.value()).isGreaterThan(0.3);
    assertThat(accuracy.low()).isLessThanOrEqualTo(accuracy.value());
    assertThat(accuracy.samples()).isEqualTo(200);
  }

  @Test
  void itsFirstPredictionRanksEveryLabelOnce() {
    Classified answer = (Classified) story.firstPrediction().answers().getFirst().prediction();
    assertThat(answer.labels())
        .extracting(label -> label.text())
        .containsExactlyInAnyOrderElementsOf(LifeScale.UNSEEN_PAIRS);
    assertThat(answer.labels().stream().mapToDouble(label -> label.score()).sum())
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
    assertThat(story.firstPrediction().servedBy().digest()).isEqualTo(story.version().digest());
  }

  @Test
  void heldOutSplitsAreScoredInEveryReadOut() {
    assertThat(
            score(
                    Objects.requireNonNull(story.evaluations().get("seen classes")).scores(),
                    "accuracy")
                .value())
        .isGreaterThan(0.1);
    assertThat(
            score(
                    Objects.requireNonNull(story.evaluations().get("retrieval")).scores(),
                    "image-to-text R@1")
                .value())
        .isGreaterThan(0.03);
    assertThat(Objects.requireNonNull(story.evaluations().get("captions")).scores())
        .extracting(Score::metric)
        .contains("BLEU-4", "CIDEr");
  }

  @Test
  void theGateMovedTheAliasAndSaysWhy() {
    var aliases =
        POLYSIGHT
            .as("vera")
            .page("/models/" + story.model().id() + "/aliases", Alias.class)
            .items();
    Alias champion =
        aliases.stream().filter(alias -> alias.name().equals("champion")).findFirst().orElseThrow();
    assertThat(champion.version()).isEqualTo(story.version().id());
    assertThat(champion.movedBy()).isEqualTo("gate");
    assertThat(champion.reason()).contains("accuracy");
  }

  @Test
  void theVersionKnowsWhereItComesFrom() {
    assertThat(story.version().provenance().job()).isEqualTo(story.job().id());
    assertThat(story.version().provenance().datasetDigests())
        .hasSize(2)
        .allSatisfy((id, digest) -> assertThat(digest).matches("[0-9a-f]{64}"));
    assertThat(story.version().provenance().tasks()).hasSize(5);
  }

  @Test
  void theEventsTellTheLifeInOrderEachOnce() {
    List<String> types = events.typesUntil("io.polysight.checkpoint.loaded");
    assertThat(types)
        .contains(
            "io.polysight.dataset.version.created",
            "io.polysight.task.registered",
            "io.polysight.evaluation.finished",
            "io.polysight.model.alias.moved");
    assertThat(types)
        .containsSubsequence(
            "io.polysight.job.queued", "io.polysight.job.started", "io.polysight.job.finished");
    assertThat(types.stream().filter("io.polysight.job.finished"::equals)).hasSize(1);
    assertThat(events.ids()).doesNotHaveDuplicates();
    assertThat(events.withoutTeam()).isEmpty();
    assertThat(
            events.withoutTrace(Set.of("io.polysight.task.registered", "io.polysight.job.queued")))
        .isEmpty();
  }

  private static Score score(List<Score> scores, String metric) {
    return scores.stream()
        .filter(score -> score.metric().equals(metric))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + metric + " in " + scores));
  }
}
