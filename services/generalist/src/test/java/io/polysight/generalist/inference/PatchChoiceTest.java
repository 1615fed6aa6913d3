package io.polysight.generalist.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingListener;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchChoiceTest {
  private static final List<RgbImage> IMAGES =
      TinyWorld.examples("train", 3).stream().map(Example::image).toList();

  @TempDir private Path folder;

  private Predictor predictor(TinyWorld.Variant variant) throws IOException {
    Path checkpoint =
        new Trainer(
                TinyWorld.recipe(4, 1, variant, ""),
                TinyWorld.mixture(),
                folder,
                new TrainingListener() {},
                Map.of())
            .run();
    return Predictor.load(checkpoint, 1);
  }

  @Test
  void answersAtEverySideOfPatchesFromOneCheckpoint() throws IOException {
    try (Predictor predictor = predictor(TinyWorld.Variant.FLEXIBLE)) {
      Task captioning = new Captioning(4, 1);
      CandidateEmbeddings words = predictor.encodeCandidates(captioning);
      assertThat(predictor.patches()).containsExactly(4, 6, 8, 12);
      for (int patch : predictor.patches()) {
        List<EncodedImage> images = predictor.encodeImages(IMAGES, patch);
        int tokens = 1 + (24 / patch) * (24 / patch);
        assertThat(images.getFirst().memory()).hasSize(2 * tokens * 32);
        assertThat(predictor.predict(captioning, words, images))
            .hasSize(3)
            .allMatch(answer -> answer instanceof Prediction.Captioned);
      }
      assertThat(predictor.encodeImages(IMAGES, 8).getFirst().embedding())
          .isEqualTo(predictor.encodeImages(IMAGES).getFirst().embedding());
      assertThat(predictor.encodeImages(IMAGES, 4).getFirst().embedding())
          .isNotEqualTo(predictor.encodeImages(IMAGES).getFirst().embedding());
    }
  }

  @Test
  void refusesASideThatTheCheckpointDoesNotKnow() throws IOException {
    try (Predictor predictor = predictor(TinyWorld.Variant.PLAIN)) {
      assertThat(predictor.patches()).containsExactly(8);
      assertThatThrownBy(() -> predictor.encodeImages(IMAGES, 12))
          .hasMessageContaining("patch 12 is not one of [8]");
    }
  }
}
