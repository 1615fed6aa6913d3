package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.mixture.Example;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionTasksTest {
  private static final TrainingListener SILENT = new TrainingListener() {};
  private static final List<Example> SCENES = TinyWorld.examples("train", 6);

  @TempDir private Path folder;

  private Path train(String run, int steps, TinyWorld.Variant variant, String more)
      throws IOException {
    return new Trainer(
            TinyWorld.recipe(steps, 1, variant, more),
            TinyWorld.regions(SCENES),
            folder.resolve(run),
            SILENT,
            Map.of())
        .run();
  }

  private static List<Prediction> ask(Predictor predictor, Task task) {
    return predictor.predict(
        task,
        predictor.encodeCandidates(task),
        predictor.encodeImages(SCENES.stream().map(Example::image).toList()));
  }

  private static double iou(PixelBox found, Box known) {
    double across =
        Math.min(found.x() + found.width(), known.right()) - Math.max(found.x(), known.left());
    double down =
        Math.min(found.y() + found.height(), known.bottom()) - Math.max(found.y(), known.top());
    double both = Math.max(0, across) * Math.max(0, down);
    return both / (found.width() * found.height() + known.width() * known.height() - both);
  }

  @Test
  void learnsTheThingsOfSixScenesByHeartAndTakesNamesNobodyTrained() throws IOException {
    Path checkpoint =
        train("a", 400, TinyWorld.Variant.REGIONS, "learningRate: {peak: 3.0e-3, warmUp: 20}");
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      predictor.warmUp();
      List<Prediction> answers =
          ask(predictor, new InstanceSegmentation(TinyWorld.COLOURS, 0.0, 1));
      double boxes = 0;
      double masks = 0;
      int named = 0;
      for (int i = 0; i < SCENES.size(); i++) {
        Outlined best = ((Prediction.Segmented) answers.get(i)).objects().getFirst();
        var known = SCENES.get(i).objects().getFirst();
        boxes += iou(best.box(), known.box()) / SCENES.size();
        masks += iou(best, known.mask()) / SCENES.size();
        named += best.label().equals(SCENES.get(i).label()) ? 1 : 0;
      }
      assertThat(boxes).isGreaterThan(0.6);
      assertThat(masks).isGreaterThan(0.5);
      assertThat(named).isGreaterThanOrEqualTo(5);
      var unseen =
          (Prediction.Detected)
              ask(predictor, new ObjectDetection(List.of("zebra"), 0.0, 1)).getFirst();
      assertThat(unseen.objects().getFirst().label()).isEqualTo("zebra");
    }
  }

  private static double iou(Outlined found, RleMask known) {
    boolean[] bits = new RleMask(found.mask().size(), found.mask().counts()).toBits();
    boolean[] wanted = known.toBits();
    int both = 0;
    int either = 0;
    for (int i = 0; i < wanted.length; i++) {
      both += bits[i] && wanted[i] ? 1 : 0;
      either += bits[i] || wanted[i] ? 1 : 0;
    }
    return (double) both / either;
  }

  @Test
  void writesTheSameBytesWhereARunWasInterrupted() throws IOException {
    Path undisturbed = train("a", 8, TinyWorld.Variant.REGIONS, "checkpointEvery: 3");
    var killed =
        new TrainingListener() {
          @Override
          public void progressed(Progress progress) {
            if (progress.step() == 5) {
              throw new IllegalStateException("killed");
            }
          }
        };
    assertThatThrownBy(() ->
            new Trainer(
                    TinyWorld.recipe(8, 1, TinyWorld.Variant.REGIONS, "checkpointEvery: 3"),
                    TinyWorld.regions(SCENES),
                    folder.resolve("b"),
                    killed,
                    Map.of())
                .run())
        .hasMessage("killed");
    Path resumed = train("b", 8, TinyWorld.Variant.REGIONS, "checkpointEvery: 3");
    assertThat(Sha256.hex(resumed.resolve(CheckpointFolder.MODEL)))
        .isEqualTo(Sha256.hex(undisturbed.resolve(CheckpointFolder.MODEL)));
  }

  @Test
  void refusesToTrainWithoutProposalsAndNamesEveryTaskThatNeedsThem() {
    assertThatThrownBy(() -> train("a", 3, TinyWorld.Variant.PLAIN, ""))
        .hasMessageContaining("tasks.boxes: object-detection needs region proposals")
        .hasMessageContaining("tasks.masks: instance-segmentation needs region proposals")
        .hasMessageContaining("architecture.proposals.name: mask-dino");
  }
}
