package io.polysight.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.contracts.serving.Effort;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.inference.batching.BatchObserver;
import io.polysight.inference.batching.BatchSettings;
import io.polysight.inference.batching.Batcher;
import io.polysight.inference.batching.Lane;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InferenceEngineTest {
  private static final Turn TURN = new Turn(Lane.INTERACTIVE, Duration.ofSeconds(20));

  private final Batcher batcher =
      new Batcher(new BatchSettings(2, 8, Duration.ofMillis(2), 100), BatchObserver.NONE);
  private final InferenceEngine engine =
      new InferenceEngine(batcher, new EmbeddingCaches(1 << 20, 1 << 20));
  private final ToyModel model = new ToyModel();
  private final Lease lease = lease(model);

  private static Lease lease(ServedModel model) {
    var checkpoint =
        new CheckpointRef(UUID.randomUUID(), "vision", "generalist", 1, "d", List.of());
    return new LoadedVersion(checkpoint, model).lease().orElseThrow();
  }

  @AfterEach
  void close() {
    batcher.close();
  }

  @Test
  void encodesAnImageOnceHoweverManyTasksItIsAsked() {
    for (int i = 0; i < 10; i++) {
      Task task = new ImageClassification(List.of("label " + i), null);
      var image = engine.encode(lease, ToyModel.image(7), TURN).join().value();
      var candidates = engine.candidates(lease, task, TURN).join();
      var answer = engine.decide(lease, task, candidates, image, TURN).join().value();
      assertThat(answer)
          .isEqualTo(new Prediction.Classified(List.of(new Prediction.Scored("label " + i, 7))));
    }
    assertThat(model.encoded).hasValue(1);
  }

  @Test
  void tellsThatACachedImageCostNothing() {
    engine.encode(lease, ToyModel.image(7), TURN).join();
    var again = engine.encode(lease, ToyModel.image(7), TURN).join();
    assertThat(again.runNanos()).isZero();
    assertThat(again.batchSize()).isZero();
  }

  @Test
  void neverAnswersOneVersionFromAnothersCache() {
    var other = new ToyModel();
    engine.encode(lease, ToyModel.image(7), TURN).join();
    engine.encode(lease(other), ToyModel.image(7), TURN).join();
    assertThat(other.encoded).hasValue(1);
  }

  @Test
  void looksAgainWhereItShallLookMoreClosely() {
    engine.encode(lease, ToyModel.image(7), Effort.FAST, TURN).join();
    engine.encode(lease, ToyModel.image(7), Effort.BEST, TURN).join();
    engine.encode(lease, ToyModel.image(7), Effort.BEST, TURN).join();
    assertThat(model.encoded).hasValue(2);
  }

  @Test
  void encodesTheCandidatesOfEqualTasksOnce() {
    engine.candidates(lease, new ImageClassification(List.of("a", "b"), null), TURN).join();
    engine.candidates(lease, new ImageClassification(List.of("a", "b"), null), TURN).join();
    assertThat(model.candidateCalls).hasValue(1);
  }

  @Test
  void cutsLongCandidateListsIntoPiecesThatJoinToTheWhole() {
    List<String> texts = IntStream.range(0, 1000).mapToObj("x"::repeat).skip(1).toList();
    Task task = new ImageTextRetrieval(texts, 10);
    CandidateEmbeddings pieces = engine.candidates(lease, task, TURN).join();
    CandidateEmbeddings whole = model.candidates(task);
    assertThat(pieces.names()).isEqualTo(whole.names());
    assertThat(pieces.vectors()).containsExactly(whole.vectors());
    assertThat(model.candidateCalls.get()).isGreaterThan(10);
  }

  @Test
  void keepsNothingOfCandidatesThatCouldNotBeEncoded() {
    Task task = new ImageClassification(List.of("unspeakable"), null);
    for (int attempt = 1; attempt <= 2; attempt++) {
      assertThatThrownBy(() -> engine.candidates(lease, task, TURN).join())
          .hasRootCauseMessage("'unspeakable' has no tokens");
      assertThat(model.candidateCalls).hasValue(attempt);
    }
  }
}
