package io.polysight.generalist.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingListener;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Scored;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictorTest {
  private static final Task COLOURS = new ImageClassification(TinyWorld.COLOURS, null);
  private static final Task CAPTIONING = new Captioning(6, 2);
  private static final List<RgbImage> IMAGES =
      TinyWorld.examples("train", 6).stream().map(Example::image).toList();

  @TempDir private static Path folder;
  private static Path checkpoint;
  private static Predictor predictor;

  @BeforeAll
  static void train() throws IOException {
    checkpoint =
        new Trainer(
                TinyWorld.recipe(4, 1, ""),
                TinyWorld.mixture(),
                folder,
                new TrainingListener() {},
                Map.of("dataset.tiny", "sha256:tiny"))
            .run();
    predictor = Predictor.load(checkpoint, 1);
    predictor.warmUp();
  }

  @AfterAll
  static void close() {
    predictor.close();
  }

  private static List<Prediction> ask(Task task) {
    return predictor.predict(
        task, predictor.encodeCandidates(task), predictor.encodeImages(IMAGES));
  }

  @Test
  void answersATaskNobodyTrainedFor() {
    var task = new ImageClassification(List.of("zebra", "fire engine"), List.of("a photo of a {}"));
    var answer = (Prediction.Classified) ask(task).getFirst();
    assertThat(answer.labels()).extracting(Scored::text).containsOnly("zebra", "fire engine");
    assertThat(answer.labels().stream().mapToDouble(Scored::score).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(answer.labels()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  @Test
  void writesACaptionWithItsLogProbability() {
    var answer = (Prediction.Captioned) ask(CAPTIONING).getFirst();
    assertThat(answer.logProbability()).isNegative();
  }

  @Test
  void keepsOnlyTheBestTextsOfARetrieval() {
    var task = new ImageTextRetrieval(List.of("a red circle", "a cat", "two stars"), 2);
    assertThat(((Prediction.Retrieved) ask(task).getFirst()).texts()).hasSize(2);
  }

  @Test
  void encodesAnImageAloneAsInABatch() {
    EncodedImage alone = predictor.encodeImages(IMAGES.subList(2, 3)).getFirst();
    EncodedImage together = predictor.encodeImages(IMAGES).get(2);
    assertThat(alone.embedding()).containsExactly(together.embedding(), within(1e-5f));
    assertThat(alone.memory()).containsExactly(together.memory(), within(1e-4f));
  }

  @Test
  void averagesPrompts() {
    var one = new ImageClassification(List.of("red"), List.of("{}"));
    var both = new ImageClassification(List.of("red"), List.of("{}", "a {} thing"));
    assertThat(predictor.encodeCandidates(both).vectors())
        .isNotEqualTo(predictor.encodeCandidates(one).vectors());
  }

  @Test
  void answersTheSameFromManyThreads() throws Exception {
    List<Prediction> expected =
        Stream.of(COLOURS, CAPTIONING).flatMap(task -> ask(task).stream()).toList();
    Callable<List<Prediction>> work =
        () -> Stream.of(COLOURS, CAPTIONING).flatMap(task -> ask(task).stream()).toList();
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var answer : pool.invokeAll(java.util.Collections.nCopies(12, work))) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void refusesToFindRegionsWithoutProposalsAndSaysHowToGetThem() {
    assertThatThrownBy(() -> ask(new ObjectDetection(TinyWorld.COLOURS, null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("object-detection needs region proposals")
        .hasMessageContaining("architecture.proposals.name: mask-dino");
  }

  @Test
  void saysWhatItIs() {
    assertThat(predictor.card().step()).isEqualTo(4);
    assertThat(predictor.card().provenance())
        .containsEntry("dataset.tiny", "sha256:tiny")
        .containsKeys("java", "cpu", "pytorch");
    assertThat(predictor.digest()).hasSize(64);
  }

  @Test
  void refusesATaskWithoutCandidates() {
    assertThatThrownBy(() -> ask(new ImageTextRetrieval(null, null)))
        .hasMessageContaining("there are no candidates to choose from");
  }

  @Test
  void refusesToWriteWhenNoCaptionWasLearntFrom(@TempDir Path other) throws IOException {
    var colours = new Mixture(TinyWorld.mixture().tasks().subList(0, 1));
    Path silent =
        new Trainer(TinyWorld.recipe(3, 1, ""), colours, other, new TrainingListener() {}, Map.of())
            .run();
    try (Predictor wordless = Predictor.load(silent, 1)) {
      wordless.warmUp();
      assertThatThrownBy(() -> wordless.encodeCandidates(CAPTIONING))
          .hasMessageContaining(
              "cannot write: no captioning task and no question with open answers was in its");
    }
  }

  @Test
  void refusesToAnswerAfterClosing() throws IOException {
    Predictor other = Predictor.load(checkpoint, 1);
    other.close();
    other.close();
    assertThatThrownBy(() -> other.encodeImages(IMAGES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed");
  }
}
