package io.polysight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.metrics.projection.NeighbourAgreement;
import io.polysight.metrics.projection.UmapProjection;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a map of images by the checkpoint that comes with the platform shows what they show. */
class EmbeddingMapProofTest {
  private static final int SCENES = 400;
  private static final int NEIGHBOURS = 10;
  private static final int AT_ONCE = 16;
  private static final List<Scene> SHOWN = new ArrayList<>();
  private static final float[][] EMBEDDINGS = new float[SCENES][];
  private static double[][] map = {};

  @BeforeAll
  static void draw() throws IOException {
    var spec =
        new SceneSpec(
            4242, 48, 1, 1, null, null, null, null, List.of(new SplitSpec("test", SCENES, null)));
    var scenes = new SceneGenerator(spec);
    Path checkpoint = Path.of(System.getProperty("polysight.home", "."), "models", "nano");
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      for (int from = 0; from < SCENES; from += AT_ONCE) {
        List<RgbImage> images = new ArrayList<>();
        for (int i = from; i < from + AT_ONCE; i++) {
          SHOWN.add(scenes.scene("test", i));
          images.add(SHOWN.getLast().image());
        }
        var encoded = predictor.encodeImages(images);
        for (int i = 0; i < AT_ONCE; i++) {
          EMBEDDINGS[from + i] = encoded.get(i).embedding();
        }
      }
    }
    map = UmapProjection.usual(1).project(EMBEDDINGS);
  }

  /** Scenes of a seed that no training saw; docs/methods/embedding-map.md tells the figures. */
  @ParameterizedTest
  @CsvSource({"colour, 4", "shape, 3", "class, 10"})
  void neighboursOnTheMapShareTheirLabelFarMoreOftenThanChance(String space, double times) {
    List<String> labels =
        SHOWN.stream().map(scene -> scene.annotations().labels().get(space)).toList();
    var agreement = NeighbourAgreement.of(map, labels, NEIGHBOURS);
    System.out.printf(
        "%s: %.3f of the %d nearest on the map share it, %.3f among the embeddings, %.3f by chance%n",
        space,
        agreement.share(),
        NEIGHBOURS,
        NeighbourAgreement.of(asDoubles(), labels, NEIGHBOURS).share(),
        agreement.chance());
    assertThat(agreement.share()).isGreaterThan(times * agreement.chance());
  }

  @Test
  void theSameImagesGiveTheSameMap() {
    assertThat(UmapProjection.usual(1).project(EMBEDDINGS)).isDeepEqualTo(map);
  }

  private static double[][] asDoubles() {
    double[][] all = new double[SCENES][];
    for (int i = 0; i < SCENES; i++) {
      all[i] = new double[EMBEDDINGS[i].length];
      for (int axis = 0; axis < all[i].length; axis++) {
        all[i][axis] = EMBEDDINGS[i][axis];
      }
    }
    return all;
  }
}
