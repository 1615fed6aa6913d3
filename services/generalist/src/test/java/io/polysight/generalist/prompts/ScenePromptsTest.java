package io.polysight.generalist.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.generalist.inference.Predictor;
import io.polysight.scenes.generate.SceneSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the checkpoint that comes with the project, on scenes it was not trained on. */
class ScenePromptsTest {
  private static final int IMAGES = 128;

  @Test
  void ranksNonsenseLast() throws IOException {
    Path project = Path.of(System.getProperty("polysight.home", "../.."));
    List<String> prompts = new ArrayList<>(ScenePrompts.USEFUL);
    prompts.addAll(ScenePrompts.NONSENSE);
    try (Predictor predictor = Predictor.load(project.resolve("models/nano"), 1)) {
      var scenes = new ScenePrompts(predictor, prompts, 91, IMAGES);
      SceneSpec several = SceneSpec.of(92, IMAGES, 1, 1).withObjects(2, 4);
      var anyKind = new ScenePrompts(predictor, prompts, several, IMAGES);

      double[] scores = scenes.scores(Debias.BOTH, anyKind.logits());

      int useful = ScenePrompts.USEFUL.size();
      double leastUseful = Arrays.stream(scores, 0, useful).min().orElseThrow();
      double mostNonsense = Arrays.stream(scores, useful, scores.length).max().orElseThrow();
      assertThat(mostNonsense).isLessThan(leastUseful);
    }
  }
}
