package io.polysight.generalist.prompts;

import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.prompts.PromptScores.LogitStream;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.tasks.ImageClassification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Scenes of one thing as a model sees them, and prompts for the names of the things. */
final class ScenePrompts {
  /** As the captions say it that the model was trained on. */
  static final List<String> USEFUL =
      List.of(
          "{}", "a {}", "a picture of a {}", "there is a {}", "a small {}", "a {} in the middle");

  /** Nothing a picture shows. */
  static final List<String> NONSENSE =
      List.of(
          "a sound of {}",
          "never {} again",
          "the price of {} fell by nine",
          "my {} was late for school",
          "a question about the law of {}",
          "she wrote {} letters to him");

  private static final int BATCH = 32;

  private final double scale;
  private final List<float[]> images = new ArrayList<>();
  private final List<String> truth = new ArrayList<>();
  private final PromptPool pool;

  /**
   * @param seed of the scenes
   * @param count of them
   */
  ScenePrompts(Predictor predictor, List<String> prompts, long seed, int count) {
    this(predictor, prompts, SceneSpec.of(seed, count, 1, 1).withObjects(1, 1), count);
  }

  /**
   * @param spec of scenes of one thing
   */
  ScenePrompts(Predictor predictor, List<String> prompts, SceneSpec spec, int count) {
    List<String> labels = SceneSpec.allPairs();
    scale = predictor.scale(new ImageClassification(labels, prompts));
    var task = new PromptedTask(labels, prompts);
    var scenes = new SceneGenerator(spec);
    for (int from = 0; from < count; from += BATCH) {
      List<Scene> batch =
          IntStream.range(from, Math.min(count, from + BATCH))
              .mapToObj(i -> scenes.scene("train", i))
              .toList();
      predictor.encodeImages(batch.stream().map(Scene::image).toList()).stream()
          .map(EncodedImage::embedding)
          .forEach(images::add);
      batch.forEach(
          scene -> truth.add(scene.annotations().labels().getOrDefault("class", "several")));
    }
    pool = task.pool(predictor.encodeTexts(task.texts()).vectors());
  }

  double scale() {
    return scale;
  }

  LogitStream logits() {
    return image -> images.forEach(x -> image.accept(pool.logits(x, scale)));
  }

  double[] scores(Debias debias, LogitStream anyKind) {
    return PromptScores.of(pool.prompts(), debias, logits(), anyKind);
  }

  /** Whether each scene is named right. */
  boolean[] right(PromptWeights weights) {
    var candidates = pool.weighted(weights);
    var served = new PromptPool(candidates.names(), 1, candidates.vectors());
    boolean[] right = new boolean[images.size()];
    for (int i = 0; i < right.length; i++) {
      double[] logits = served.logits(images.get(i), 1);
      int best =
          IntStream.range(0, logits.length).reduce(0, (a, b) -> logits[b] > logits[a] ? b : a);
      right[i] = candidates.names().get(best).equals(truth.get(i));
    }
    return right;
  }
}
