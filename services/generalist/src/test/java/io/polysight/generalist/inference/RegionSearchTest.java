package io.polysight.generalist.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.image.RgbImage;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Detected;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of the checkpoint that comes with the project, which finds regions. */
class RegionSearchTest {
  private static final Task COLOURS = new ImageClassification(List.of("red", "blue"), null);
  private static final Task THINGS =
      new ObjectDetection(List.of("red circle", "blue square"), 0.0, null);

  private static Predictor predictor;
  private static List<RgbImage> images;

  @BeforeAll
  static void load() throws IOException {
    Path project = Path.of(System.getProperty("polysight.home", "../.."));
    predictor = Predictor.load(project.resolve("models/nano"), 1);
    var scenes = new SceneGenerator(SceneSpec.of(5, 4, 1, 1));
    images = IntStream.range(0, 4).mapToObj(i -> scenes.scene("train", i).image()).toList();
  }

  @AfterAll
  static void close() {
    predictor.close();
  }

  private static List<Prediction> ask(Task task, List<EncodedImage> encoded) {
    return predictor.predict(task, predictor.encodeCandidates(task), encoded);
  }

  private static boolean searched(EncodedImage image) {
    return Objects.requireNonNull(image.regions()).areFound();
  }

  @Test
  void looksForRegionsOnlyWhenATaskAsksForThem() {
    List<EncodedImage> encoded = predictor.encodeImages(images);
    ask(COLOURS, encoded);
    assertThat(encoded).noneMatch(RegionSearchTest::searched);

    ask(THINGS, encoded.subList(0, 2));

    assertThat(encoded.subList(0, 2)).allMatch(RegionSearchTest::searched);
    assertThat(encoded.subList(2, 4)).noneMatch(RegionSearchTest::searched);
  }

  @Test
  void findsInABatchWhatItFindsAlone() {
    List<Prediction> together = ask(THINGS, predictor.encodeImages(images));
    for (int i = 0; i < images.size(); i++) {
      var alone = (Detected) ask(THINGS, predictor.encodeImages(List.of(images.get(i)))).getFirst();
      var batched = (Detected) together.get(i);
      assertThat(batched.objects()).hasSameSizeAs(alone.objects()).isNotEmpty();
      for (int object = 0; object < alone.objects().size(); object++) {
        assertThat(batched.objects().get(object).score())
            .isCloseTo(alone.objects().get(object).score(), within(1e-4));
      }
    }
  }

  @Test
  void countsTheRegionsThatMayBeFoundAmongItsBytes() {
    EncodedImage image = predictor.encodeImages(images.subList(0, 1)).getFirst();
    ask(THINGS, List.of(image));
    ImageRegions regions = Objects.requireNonNull(image.regions());
    assertThat(regions.bytes())
        .isEqualTo((long) Float.BYTES * regions.tokens().length + regions.found().bytes());
  }
}
