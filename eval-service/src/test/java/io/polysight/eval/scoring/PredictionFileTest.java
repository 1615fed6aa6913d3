package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.contracts.serving.PredictedSample;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PredictionFileTest {
  @Test
  void readsAFileInTheOrderOfSampleIdsAndRefusesASampleTwice() throws Exception {
    String line =
        """
        {"sample":"%s","prediction":{"kind":"captioning","caption":"c","logProbability":-1},\
        "reference":{"kind":"captions","captions":["d"]}}
        """;
    assertThat(PredictionFile.read(stream(line.formatted("b") + line.formatted("a"))))
        .extracting(PredictedSample::sample)
        .containsExactly("a", "b");
    assertThatThrownBy(() -> PredictionFile.read(stream(line.formatted("a") + line.formatted("a"))))
        .hasMessageContaining("line 2")
        .hasMessageContaining("twice");
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
