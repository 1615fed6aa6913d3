package io.polysight.generalist.experiment;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.generalist.training.Progress;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingListener;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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

  /** Prints each task's mean loss now and then. */
  private static final class Printing implements TrainingListener {
    private final Map<String, double[]> sums = new TreeMap<>();

    @Override
    public void progressed(Progress progress) {
      double[] sum = sums.computeIfAbsent(progress.task(), t -> new double[2]);
      sum[0] += progress.loss();
      sum[1]++;
      if (progress.step() % 50 == 0) {
        var line = new StringBuilder();
        sums.forEach((task, s) -> line.append("  %s %.3f".formatted(task, s[0] / s[1])));
        System.out.printf(
            "step %d of %d%s | %.0f images/s, %.0f CPU seconds%n",
            progress.step(), progress.of(), line, progress.imagesPerSecond(), cpuSeconds());
        sums.clear();
      }
    }
  }

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
    double before = cpuSeconds();
    long start = System.nanoTime();
    Path checkpoint =
        new Trainer(recipe, data.mixture(), folder.resolve("run"), new Printing(), Map.of()).run();
    System.out.printf(
        "trained: %.0f s, %.0f CPU seconds%n",
        (System.nanoTime() - start) / 1e9, cpuSeconds() - before);
    print(checkpoint, data);
  }

  private static void print(Path checkpoint, ScenesData data) throws IOException {
    ScenesFigures.measure(checkpoint, data)
        .forEach((name, value) -> System.out.println(name + ": " + value));
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
