package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.ReferringExpression;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.mixture.Example;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Referred;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundingTasksTest {
  private static final List<Example> SCENES = TinyWorld.referred(6);

  @TempDir private Path folder;

  private static Prediction ask(Predictor predictor, Task task, Example scene) {
    return predictor
        .predict(
            task, predictor.encodeCandidates(task), predictor.encodeImages(List.of(scene.image())))
        .getFirst();
  }

  @Test
  void learnsByHeartWhichThingIsMeantAndWhichColoursOccur() throws IOException {
    List<Double> losses = new ArrayList<>();
    var listener =
        new TrainingListener() {
          @Override
          public void progressed(Progress progress) {
            if (progress.task().equals("meant")) {
              losses.add(progress.loss());
            }
          }
        };
    Path checkpoint =
        new Trainer(
                TinyWorld.recipe(
                    450, 1, TinyWorld.Variant.REGIONS, "learningRate: {peak: 3.0e-3, warmUp: 20}"),
                TinyWorld.grounding(SCENES),
                folder,
                listener,
                Map.of())
            .run();
    assertThat(losses.getLast()).isLessThan(losses.getFirst() / 3);
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      predictor.warmUp();
      int asked = 0;
      int nearer = 0;
      int decided = 0;
      for (Example scene : SCENES) {
        List<String> expressions =
            scene.expressions().stream().map(ReferringExpression::expression).toList();
        var meant =
            (Prediction.Grounded)
                ask(predictor, new ReferringExpressionGrounding(expressions), scene);
        for (int i = 0; i < expressions.size(); i++) {
          int object = scene.expressions().get(i).object();
          Referred found = meant.expressions().get(i);
          assertThat(found.expression()).isEqualTo(expressions.get(i));
          asked++;
          nearer += distance(found, scene, object) < distance(found, scene, 1 - object) ? 1 : 0;
        }
        var occurring =
            (Prediction.MultiLabelled)
                ask(predictor, new MultiLabelClassification(TinyWorld.COLOURS, null, null), scene);
        decided += new HashSet<>(occurring.present()).equals(scene.labels().present()) ? 1 : 0;
      }
      assertThat(nearer).isGreaterThan(asked * 9 / 10);
      assertThat(decided).isGreaterThanOrEqualTo(5);
      // names nobody trained are judged too, each alone
      var unseen =
          (Prediction.MultiLabelled)
              ask(
                  predictor,
                  new MultiLabelClassification(List.of("zebra", "giraffe"), null, 0.0),
                  SCENES.getFirst());
      assertThat(unseen.present()).hasSize(2);
    }
  }

  private static double distance(Referred found, Example scene, int object) {
    Box known = scene.objects().get(object).box();
    return Math.hypot(
        found.box().x() + found.box().width() / 2 - (known.left() + known.right()) / 2,
        found.box().y() + found.box().height() / 2 - (known.top() + known.bottom()) / 2);
  }

  @Test
  void aModelThatNeverLearntItSaysSo() throws IOException {
    Path checkpoint =
        new Trainer(
                TinyWorld.recipe(3, 1, TinyWorld.Variant.REGIONS, ""),
                TinyWorld.regions(TinyWorld.examples("train", 6)),
                folder,
                new TrainingListener() {},
                Map.of())
            .run();
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      assertThatThrownBy(() ->
              predictor.encodeCandidates(new ReferringExpressionGrounding(List.of("the circle"))))
          .hasMessageContaining("no referring-expression-grounding task was in its mixture");
      assertThatThrownBy(() ->
              predictor.encodeCandidates(new MultiLabelClassification(List.of("red"), null, null)))
          .hasMessageContaining("no multi-label-classification task was in its mixture");
    }
  }

  @Test
  void refusesToMoveWhatExpressionsSpeakOf() {
    assertThatThrownBy(() ->
            new Trainer(
                    TinyWorld.recipe(
                        3, 1, TinyWorld.Variant.REGIONS, "augment: {meant: {flip: 0.5}}"),
                    TinyWorld.grounding(SCENES),
                    folder,
                    new TrainingListener() {},
                    Map.of())
                .run())
        .hasMessageContaining("augment.meant: expressions tell of places");
  }
}
