package io.polysight.scenes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.tasks.Faults.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SceneSpecTest {
  @Test
  void fillsInWhatIsLeftOut() {
    String text = "{\"seed\":5,\"splits\":[{\"name\":\"train\",\"count\":10}]}";
    SceneSpec spec = JsonMapper.builder().build().readValue(text, SceneSpec.class);
    assertThat(spec.imageSize()).isEqualTo(48);
    assertThat(spec.minObjects()).isEqualTo(1);
    assertThat(spec.maxObjects()).isEqualTo(3);
    assertThat(spec.textures()).containsExactly("plain", "striped");
    assertThat(spec.splits()).containsExactly(new SplitSpec("train", 10, "seen"));
  }

  @Test
  void reportsAllFaultsAtOnce() {
    assertThatThrownBy(() ->
            new SceneSpec(
                1,
                8,
                0,
                9,
                List.of("red dog"),
                null,
                List.of("dotted"),
                null,
                List.of(
                    new SplitSpec("train", 0),
                    new SplitSpec("train", 5, "some"),
                    new SplitSpec("novel", 5, "held-out"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("imageSize: 8 is outside 24 to 512")
        .hasMessageContaining("minObjects: 0 is outside 1 to 6")
        .hasMessageContaining("maxObjects: 9 is outside 0 to 6")
        .hasMessageContaining("heldOutPairs: 'red dog' is none of [red circle, ")
        .hasMessageContaining("textures: 'dotted' is none of [plain, striped]")
        .hasMessageContaining("splits[0].count: 0 is outside 1 to 1000000")
        .hasMessageContaining("splits[1].name: 'train' is listed twice")
        .hasMessageContaining("splits[1].pairs: 'some' is none of [seen, held-out, all]")
        .hasMessageContaining("splits[2]: no colour-shape pair is left for it");
  }

  @Test
  void needsASplit() {
    assertThatThrownBy(() -> new SceneSpec(1, null, null, null, null, null, null, null, null))
        .hasMessageContaining("splits: the list is empty");
  }
}
