package io.polysight.generalist.experiment;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.generalist.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The demo's figures: trains the shipped recipe on generated scenes with ten pairs of colour and
 * shape kept out, then measures what the model does with pairs it never saw.
 *
 * <p>Arguments: a work folder, and optionally a recipe file, and optionally a checkpoint folder,
 * which is then only measured. A run that was stopped continues.
 */
public final class ScenesExperiment {
  private static final int CAPTIONED_SCENES = 10_000;
  private static final int LABELLED_SCENES = 8_000;

  private ScenesExperiment() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Recipe recipe =
        arguments.length > 1
            ? RecipeReader.read(Path.of(arguments[1]))
            : RecipeReader.shipped("nano-scenes");
    Files.createDirectories(folder);
    ScenesData data =
        ScenesData.generate(
            folder, CAPTIONED_SCENES, LABELLED_SCENES, recipe.architecture().image().size());
    if (arguments.length > 2) {
      print(Path.of(arguments[2]), data);
      return;
    }
    System.out.println("training scenes that show or name a held-out pair: " + data.leaks());
    double before = PrintedLosses.cpuSeconds();
    long start = System.nanoTime();
    Path checkpoint =
        new Trainer(recipe, data.mixture(), folder.resolve("run"), new PrintedLosses(), Map.of())
            .run();
    System.out.printf(
        "trained: %.0f s, %.0f CPU seconds%n",
        (System.nanoTime() - start) / 1e9, PrintedLosses.cpuSeconds() - before);
    print(checkpoint, data);
  }

  private static void print(Path checkpoint, ScenesData data) throws IOException {
    ScenesFigures.measure(checkpoint, data)
        .forEach((name, value) -> System.out.println(name + ": " + value));
  }
}
