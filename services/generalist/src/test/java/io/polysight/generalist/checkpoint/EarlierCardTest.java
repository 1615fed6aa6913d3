package io.polysight.generalist.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.generalist.training.TinyWorld;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EarlierCardTest {
  @TempDir private Path folder;

  @Test
  void readsACardThatWasWrittenBeforeThePlugInsExisted() throws IOException {
    Path checkpoint =
        new Trainer(
                TinyWorld.recipe(3, 1, ""),
                TinyWorld.mixture(),
                folder,
                new TrainingListener() {},
                Map.of())
            .run();
    ModelCard written = new CheckpointFolder(checkpoint).card();
    Path file = checkpoint.resolve(CheckpointFolder.CARD);
    JsonMapper json = JsonMapper.builder().build();
    ObjectNode card = (ObjectNode) json.readTree(Files.readAllBytes(file));
    ObjectNode recipe = (ObjectNode) card.get("recipe");
    recipe.remove(List.of("taskRates", "pairBias", "microBatch", "averageDecay"));
    ((ObjectNode) recipe.get("optimizer")).remove("rarityCap");
    ObjectNode architecture = (ObjectNode) recipe.get("architecture");
    architecture.remove(List.of("readOut", "proposals"));
    ((ObjectNode) architecture.get("image")).remove(List.of("patches", "fit"));
    ((ObjectNode) card.get("preprocessing")).remove("fit");
    ((ObjectNode) architecture.get("decoder")).remove("experts");
    Files.write(file, json.writeValueAsBytes(card));
    assertThat(new CheckpointFolder(checkpoint).card()).isEqualTo(written);
  }
}
