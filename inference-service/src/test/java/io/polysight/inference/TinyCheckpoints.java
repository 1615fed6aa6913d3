package io.polysight.inference;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.ExampleSource;
import io.polysight.generalist.mixture.ListedExamples;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingListener;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.objects.ObjectStore;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Real checkpoints, trained in moments on small scenes, and stored as the trainer stores them. */
public final class TinyCheckpoints {
  public static final List<String> COLOURS =
      List.of("red", "green", "blue", "yellow", "purple", "orange", "cyan", "pink");

  private static final SceneGenerator SCENES =
      new SceneGenerator(
          new SceneSpec(
              3, 24, 1, 1, null, null, null, null, List.of(new SplitSpec("train", 40, null))));
  private static final Map<String, Path> TRAINED = new ConcurrentHashMap<>();

  private TinyCheckpoints() {}

  /** A scene's pixels; every index gives another. */
  public static RgbImage image(int index) {
    return SCENES.scene("train", index).image();
  }

  /** A checkpoint folder; equal arguments give the same one. */
  public static Path trained(int width, int seed) {
    return TRAINED.computeIfAbsent(
        width + "-" + seed, key -> train("size: 24, patch: 8", width, seed));
  }

  /** One that cuts images into patches of three sizes. */
  public static Path flexible() {
    return TRAINED.computeIfAbsent(
        "flexible",
        key -> train("size: 24, patch: 8, patchEmbed: flexible, patches: [6, 8, 12]", 32, 1));
  }

  private static Path train(String image, int width, int seed) {
    try {
      var recipe =
          RecipeReader.parse(
              """
              profile: nano
              architecture:
                width: %1$d
                image: {%3$s, depth: 1, heads: 2, mlp: %1$d}
                text: {maxTokens: 32, depth: 1, heads: 2, mlp: %1$d}
                decoder: {depth: 2, heads: 2, mlp: %1$d}
              batch: {default: 4}
              vocabularySize: 320
              learningRate: {warmUp: 1}
              steps: 3
              seed: %2$d
              threads: 1
              """
                  .formatted(width, seed, image));
      Path workspace = Files.createTempDirectory("tiny-checkpoint");
      return new Trainer(recipe, mixture(), workspace, new TrainingListener() {}, Map.of()).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mixture mixture() {
    ExampleSource source =
        new ListedExamples(
            IntStream.range(0, 12).mapToObj(TinyCheckpoints::ofScene).toList(), "tiny");
    return new Mixture(
        List.of(
            new MixtureTask("colours", new ImageClassification(COLOURS, null), 1, 1, source),
            new MixtureTask("retrieval", new ImageTextRetrieval(null, null), 1, 1, source),
            new MixtureTask("captions", new Captioning(20, 2), 1, 1, source)));
  }

  /** A checkpoint as the registry would tell of it. */
  public static CheckpointRef describe(Path folder, String team, String model, int number) {
    UUID version = UUID.randomUUID();
    List<CheckpointFile> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        String key = "versions/" + version + "/" + name;
        files.add(new CheckpointFile(name, key, Sha256.hex(file), Files.size(file)));
      }
      String digest = Sha256.hex(folder.resolve("model.safetensors"));
      return new CheckpointRef(version, team, model, number, digest, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts its files where it says they are. */
  public static void upload(
      Path folder, CheckpointRef checkpoint, ObjectStore objects, String bucket) {
    for (CheckpointFile file : checkpoint.files()) {
      objects.putFile(bucket, file.key(), folder.resolve(file.name()), "application/octet-stream");
    }
  }

  private static Example ofScene(int index) {
    Scene scene = SCENES.scene("train", index);
    return new Example(
        scene.image(), scene.annotations().captions(), scene.annotations().labels().get("colour"));
  }
}
