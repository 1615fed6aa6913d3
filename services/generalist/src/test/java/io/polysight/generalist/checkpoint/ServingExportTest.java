package io.polysight.generalist.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingListener;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingExportTest {
  @TempDir private Path folder;

  private Path trained() throws IOException {
    return new Trainer(
            TinyWorld.recipe(3, 1, ""),
            TinyWorld.mixture(),
            folder.resolve("run"),
            new TrainingListener() {},
            Map.of())
        .run();
  }

  private static List<Prediction.Scored> colours(Path checkpoint) throws IOException {
    RgbImage image = TinyWorld.examples("test", 1).getFirst().image();
    var task = new ImageClassification(TinyWorld.COLOURS, null);
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      var answer =
          predictor.predict(
              task, predictor.encodeCandidates(task), predictor.encodeImages(List.of(image)));
      return ((Prediction.Classified) answer.getFirst()).labels();
    }
  }

  @Test
  void answersAsTheCheckpointDoesWithHalfTheBytesAndNothingOfTheRun() throws IOException {
    Path checkpoint = trained();
    Path exported = folder.resolve("exported");
    ServingExport.write(checkpoint, exported);
    try (var files = Files.list(exported)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("model.safetensors", "model.json");
    }
    assertThat(Files.size(exported.resolve("model.safetensors")))
        .isLessThan(Files.size(checkpoint.resolve("model.safetensors")) * 6 / 10);
    var before = colours(checkpoint);
    for (Prediction.Scored label : colours(exported)) {
      double same =
          before.stream()
              .filter(one -> one.text().equals(label.text()))
              .findFirst()
              .orElseThrow()
              .score();
      // bfloat16 has 8 bits: each weight moves by at most 0.4 %.
      assertThat(label.score()).isCloseTo(same, within(0.02));
    }
  }

  @Test
  void saysWhatItWasMadeFrom() throws IOException {
    Path checkpoint = trained();
    Path exported = folder.resolve("exported");
    ServingExport.write(checkpoint, exported);
    ModelCard before = new CheckpointFolder(checkpoint).card();
    ModelCard card = new CheckpointFolder(exported).card();
    assertThat(card.tasks()).isEqualTo(before.tasks());
    assertThat(card.step()).isEqualTo(3);
    assertThat(card.provenance())
        .containsAllEntriesOf(before.provenance())
        .containsEntry(
            ServingExport.EXPORTED_FROM, Sha256.hex(checkpoint.resolve("model.safetensors")));
    assertThatThrownBy(() -> ServingExport.write(checkpoint, checkpoint))
        .hasMessageContaining("the checkpoint itself");
  }
}
