package io.polysight.cli.archives;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The data sets of a training file, ready to learn from and to measure on. */
public final class ArchiveData {
  private final Map<String, Taught> tasks = new LinkedHashMap<>();

  private record Taught(ArchiveTask task, Task asked, DatasetVersion version) {}

  private ArchiveData() {}

  /**
   * Reads what was not read before.
   *
   * @param data folder that the paths of the sets are relative to
   * @param folder of what is made of them, shared by all training files that ask for the same
   * @throws IllegalArgumentException with everything that is wrong with an archive
   */
  public static ArchiveData open(ArchiveMixture mixture, Path data, Path folder)
      throws IOException {
    var opened = new ArchiveData();
    for (ArchiveSet set : mixture.sets().values()) {
      if (set.taught().isEmpty()) {
        continue;
      }
      DatasetVersion version = new PreparedSet(set, mixture.longerSide(set), folder).open(data);
      for (Map.Entry<String, ArchiveTask> entry : set.taught().entrySet()) {
        ArchiveTask task = entry.getValue();
        opened.tasks.put(entry.getKey(), new Taught(task, task.asked(version), version));
      }
    }
    return opened;
  }

  /** All tasks together. */
  public List<MixtureTask> tasks() throws IOException {
    List<MixtureTask> mixture = new ArrayList<>();
    for (String name : tasks.keySet()) {
      mixture.add(task(name));
    }
    return mixture;
  }

  private MixtureTask task(String name) throws IOException {
    Taught taught = taught(name);
    return new MixtureTask(
        name,
        taught.asked(),
        taught.task().weight(),
        taught.task().factor(),
        taught.task().examples(taught.version(), taught.asked()));
  }

  /** What a checkpoint does on the held-out samples of every task. */
  public Map<String, Double> measure(Path checkpoint) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String name : tasks.keySet()) {
      figures.putAll(measure(checkpoint, name));
    }
    return figures;
  }

  /** What a checkpoint does on the held-out samples of one task. */
  public Map<String, Double> measure(Path checkpoint, String name) throws IOException {
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      return figures(name, new ModelAnswers(predictor));
    }
  }

  /** What somebody gets who never looks at an image, and knows the training samples. */
  public Map<String, Double> chance() throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (Map.Entry<String, Taught> entry : tasks.entrySet()) {
      Taught taught = entry.getValue();
      var blind = new BlindAnswers(taught.version(), taught.task().space());
      figures.putAll(figures(entry.getKey(), blind));
    }
    return figures;
  }

  private Map<String, Double> figures(String name, Answers answers) throws IOException {
    Taught taught = taught(name);
    return new ArchiveFigures(name, taught.version(), taught.task().space(), answers)
        .of(taught.task().known(), taught.asked());
  }

  private Taught taught(String name) {
    return Objects.requireNonNull(tasks.get(name));
  }
}
