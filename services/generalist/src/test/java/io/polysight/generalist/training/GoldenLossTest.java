package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refactoring must not move the loss. A change that means to move it replaces golden-losses.txt
 * (run this test with -Dpolysight.golden.write=true) and says why in its commit.
 */
class GoldenLossTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/io/polysight/generalist/training/golden-losses.txt");

  /** CPUs sum in different orders; thirty steps carry that to about 1e-5. */
  private static final double RELATIVE = 1e-4;

  @TempDir private Path folder;

  @Test
  void losesAsItDidBefore() throws IOException {
    List<String> lines = new ArrayList<>();
    var listener =
        new TrainingListener() {
          @Override
          public void progressed(Progress progress) {
            lines.add(progress.step() + " " + progress.task() + " " + progress.loss());
          }
        };
    new Trainer(TinyWorld.recipe(30, 1, "seed: 5"), TinyWorld.mixture(), folder, listener, Map.of())
        .run();
    if (Boolean.getBoolean("polysight.golden.write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, lines);
    }
    List<String> golden = Files.readAllLines(GOLDEN);
    assertThat(lines).hasSameSizeAs(golden);
    for (int i = 0; i < golden.size(); i++) {
      String[] expected = golden.get(i).split(" ");
      String[] actual = lines.get(i).split(" ");
      assertThat(actual[1]).isEqualTo(expected[1]);
      double loss = Double.parseDouble(expected[2]);
      assertThat(Double.parseDouble(actual[2]))
          .as("step %s", expected[0])
          .isCloseTo(loss, within(RELATIVE * loss));
    }
  }
}
