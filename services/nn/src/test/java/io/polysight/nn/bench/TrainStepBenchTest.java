package io.polysight.nn.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainStepBenchTest {
  @Test
  void countsTheArithmeticOfAStepAsWorkedOutByHand() {
    // forward 0.7363 GFLOP, of it patches 0.0189: 3 * 0.7363 - 0.0189 = 2.19
    assertThat(VisionTransformer.flopPerStep() / 1e9).isCloseTo(2.19, Offset.offset(0.005));
  }

  @Test
  void printsARowThatHoldsItsFigures() throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      TrainStepBench.run(
          List.of("--steps", "1", "--batch", "1", "--threads", "1", "--precision", "fp32"), out);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsPattern("polysight fp32 +1 +\\d+ +\\d+ .*%");
  }

  @Test
  void refusesOptionsItDoesNotKnow() {
    assertThatThrownBy(() -> TrainStepBench.run(List.of("--step", "3"), System.out))
        .hasMessageContaining("'--step' is no option")
        .hasMessageContaining("--steps N");
    assertThatThrownBy(() -> TrainStepBench.run(List.of("--steps", "none"), System.out))
        .hasMessageContaining("--steps: 'none'");
    assertThatThrownBy(() -> TrainStepBench.run(List.of("--python", "python3"), System.out))
        .hasMessageContaining("belong together");
  }
}
