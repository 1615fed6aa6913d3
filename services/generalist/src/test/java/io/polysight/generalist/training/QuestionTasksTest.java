package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.sample.Question;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.ExampleSource;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionTasksTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  @TempDir private Path folder;

  @Test
  void learnsToAnswerToWriteAndToVerifyInOneSetOfWeights() throws IOException {
    Mixture mixture = TinyWorld.questions(12);
    Map<String, List<Double>> losses = new HashMap<>();
    var recording =
        new TrainingListener() {
          @Override
          public void progressed(Progress progress) {
            losses
                .computeIfAbsent(progress.task(), task -> new ArrayList<>())
                .add(progress.losses().get(progress.task()));
          }
        };
    Path checkpoint =
        new Trainer(
                TinyWorld.recipe(
                    300,
                    1,
                    "learningRate: {peak: 3.0e-3, warmUp: 20}\n"
                        + "replicas: 2\nbatch: {default: 8}"),
                mixture,
                folder,
                recording,
                Map.of())
            .run();
    losses.forEach((task, course) ->
        assertThat(mean(course.subList(course.size() - 10, course.size())))
            .as(task)
            .isLessThan(0.7 * mean(course.subList(0, 10))));
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      predictor.warmUp();
      assertThat(right(predictor, mixture.tasks().get(0))).isGreaterThan(0.7);
      assertThat(right(predictor, mixture.tasks().get(1))).isGreaterThan(0.6);
      assertThat(right(predictor, mixture.tasks().get(2))).isGreaterThan(0.7);
      answersOfferedAtOnce(predictor);
      refusesWhatItCannotRead(predictor);
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double right(Predictor predictor, MixtureTask of) throws IOException {
    ExampleSource source = of.source();
    int asked = 0;
    int right = 0;
    for (int i = 0; i < source.size(); i++) {
      Example example = source.example(i);
      List<EncodedImage> image = predictor.encodeImages(List.of(example.image()));
      for (Question question : example.questions()) {
        Task task = ((QuestionTask) of.task()).asking(question.question());
        Prediction answer =
            predictor.predict(task, predictor.encodeCandidates(task), image).getFirst();
        String said =
            switch (answer) {
              case Prediction.Answered answered -> answered.answer();
              case Prediction.Verified verified -> String.valueOf(verified.holds());
              default -> throw new AssertionError(answer);
            };
        right += said.equals(question.answer()) ? 1 : 0;
        asked++;
      }
    }
    return (double) right / asked;
  }

  /** Answers that the mixture never offered, in a task that was not trained as such. */
  private static void answersOfferedAtOnce(Predictor predictor) {
    List<EncodedImage> image =
        predictor.encodeImages(List.of(TinyWorld.examples("train", 1).getFirst().image()));
    Task task =
        new VisualQuestionAnswering(
            "what colour is the zebra ?", List.of("stripes", "none"), null, null);
    var answer =
        (Prediction.Answered)
            predictor.predict(task, predictor.encodeCandidates(task), image).getFirst();
    assertThat(answer.answers()).extracting(Prediction.Scored::text).contains("stripes", "none");
    assertThat(answer.answers().stream().mapToDouble(Prediction.Scored::score).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(answer.answer()).isEqualTo(answer.answers().getFirst().text());
    assertThat(Math.exp(answer.logProbability()))
        .isCloseTo(answer.answers().getFirst().score(), within(1e-9));
  }

  private static void refusesWhatItCannotRead(Predictor predictor) {
    List<EncodedImage> image =
        predictor.encodeImages(List.of(TinyWorld.examples("train", 1).getFirst().image()));
    Task silent = new Verification(null);
    assertThatThrownBy(() -> predictor.predict(silent, predictor.encodeCandidates(silent), image))
        .hasMessageContaining("send a statement along");
    String words = "what is that ".repeat(20).strip();
    Task longer = new Verification(words);
    assertThatThrownBy(() -> predictor.predict(longer, predictor.encodeCandidates(longer), image))
        .hasMessageContaining("takes " + predictor.contextOf(words) + " tokens")
        .hasMessageContaining("has 32");
  }

  @Test
  void refusesQuestionsWhereNoneWereLearnt() throws IOException {
    Path checkpoint =
        new Trainer(TinyWorld.recipe(3, 1, ""), TinyWorld.mixture(), folder, SILENT, Map.of())
            .run();
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      assertThatThrownBy(() -> predictor.encodeCandidates(new Verification("it is red")))
          .hasMessageContaining("no verification task was in its mixture");
      assertThatThrownBy(() ->
              predictor.encodeCandidates(
                  new VisualQuestionAnswering("is it ?", List.of("yes"), null, null)))
          .hasMessageContaining("no visual-question-answering task was in its mixture");
    }
  }
}
