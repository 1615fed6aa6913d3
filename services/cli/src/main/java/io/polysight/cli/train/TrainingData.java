package io.polysight.cli.train;

import io.polysight.cli.archives.ArchiveData;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a training file trains on.
 *
 * @param scenes generated, if the file has any
 * @param archives read, if the file has any
 */
record TrainingData(TrainingFile file, @Nullable SceneData scenes, @Nullable ArchiveData archives) {

  /**
   * @param folder of scenes and of what is made of archives, shared by all training files
   * @param data folder that the paths of archives are relative to
   */
  static TrainingData open(TrainingFile file, Path folder, @Nullable Path data) throws IOException {
    if (file.archives() != null && data == null) {
      throw new IllegalArgumentException(
          file.name() + ": trains on archives; give the folder of the data with --data");
    }
    return new TrainingData(
        file,
        file.scenes() == null ? null : SceneData.open(file.scenes(), folder.resolve("scenes")),
        file.archives() == null || data == null
            ? null
            : ArchiveData.open(file.archives(), data, folder.resolve("archives")));
  }

  Mixture tasks() throws IOException {
    List<MixtureTask> tasks = new ArrayList<>();
    if (scenes != null) {
      tasks.addAll(scenes.tasks());
    }
    if (archives != null) {
      tasks.addAll(archives.tasks());
    }
    return new Mixture(tasks);
  }

  Map<String, Double> measure(Path checkpoint) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    if (scenes != null) {
      figures.putAll(SceneFigures.measure(checkpoint, scenes));
    }
    if (archives != null) {
      figures.putAll(archives.measure(checkpoint));
    }
    return figures;
  }

  /** What guesses get that look at no image; of archives only. */
  Map<String, Double> chance() throws IOException {
    return archives == null ? Map.of() : archives.chance();
  }

  /**
   * Trains every task on its own, on the same samples and for as many steps as the joint run spent
   * on it, and measures each.
   *
   * @param joint the last checkpoint of all tasks together
   */
  Map<String, Double> alone(String run, Recipe recipe, Path joint, Path workspace)
      throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    Map<String, Long> seen = new CheckpointFolder(joint).state().samplesSeen();
    for (MixtureTask task : tasks().tasks()) {
      String name = task.name();
      int steps = Math.toIntExact(seen.getOrDefault(name, 0L) / recipe.batchOf(name, task.task()));
      if (steps > 0) {
        Path checkpoint =
            LocalRun.train(
                run + ", " + name + " alone",
                file.alone(recipe, name, steps),
                new Mixture(List.of(task)),
                workspace.resolve("alone").resolve(name));
        figures.putAll(measure(checkpoint, name));
      }
    }
    return figures;
  }

  private Map<String, Double> measure(Path checkpoint, String name) throws IOException {
    return scenes != null && scenes.mixture().taught().containsKey(name)
        ? SceneFigures.measure(checkpoint, scenes, List.of(name))
        : Objects.requireNonNull(archives).measure(checkpoint, name);
  }
}
