package io.polysight.dataset.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.contracts.datasets.DatasetSource.Scenes;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.scenes.generate.SceneGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenePreviewTest {
  private static final Scenes SOURCE =
      new Scenes(7, Map.of("test", 5, "train", 100), 40, 2, 2, null, null);

  @Test
  void showsTheFirstScenesOfTheVersionThatWouldBeMade() {
    ScenePreview preview = ScenePreview.of(SOURCE);
    var generator = new SceneGenerator(ScenesSource.spec(SOURCE));
    assertThat(preview.split()).isEqualTo("train");
    assertThat(preview.scenes()).hasSize(8);
    assertThat(Base64.getDecoder().decode(preview.scenes().getFirst().image()))
        .isEqualTo(PngEncoder.encode(generator.scene("train", 0).image()));
    assertThat(preview.scenes())
        .allSatisfy(scene -> {
          assertThat(scene.width()).isEqualTo(40);
          assertThat(scene.annotations().objects()).hasSize(2);
        });
  }

  @Test
  void showsNoMoreThanThereWillBe() {
    Scenes few = new Scenes(7, Map.of("test", 3), null, null, null, null, null);
    assertThat(ScenePreview.of(few).scenes()).hasSize(3);
  }

  @Test
  void refusesWhatAVersionWouldBeRefusedFor() {
    Scenes none = new Scenes(7, Map.of("train", 10), 8, 5, 2, List.of("red unicorn"), null);
    assertThatThrownBy(() -> ScenePreview.of(none))
        .hasMessageContaining("imageSize")
        .hasMessageContaining("heldOutPairs");
  }
}
