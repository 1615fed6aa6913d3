package io.polysight.cli.train;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.AskedExamples;
import io.polysight.generalist.mixture.DatasetExamples;
import io.polysight.generalist.mixture.ExampleSource;
import io.polysight.generalist.mixture.LocatedExamples;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.mixture.MultiLabelExamples;
import io.polysight.generalist.mixture.ReferredExamples;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scenes of a training file, generated once and then found again. */
record SceneData(SceneMixture mixture, DatasetVersion captioned, DatasetVersion labelled) {

  /**
   * @param folder of scenes, shared by all training files that ask for the same
   */
  static SceneData open(SceneMixture mixture, Path folder) throws IOException {
    Files.createDirectories(folder);
    var blobs = new FolderBlobs(Files.createDirectories(folder.resolve("blobs")));
    return new SceneData(
        mixture,
        version(mixture.captionedScenes(), folder, blobs),
        version(mixture.labelledScenes(), folder, blobs));
  }

  private static DatasetVersion version(SceneSpec spec, Path folder, Blobs blobs)
      throws IOException {
    var key = Sha256.algorithm();
    key.update(spec.toString().getBytes(StandardCharsets.UTF_8));
    Path known = folder.resolve(Sha256.hex(key) + ".version");
    if (!Files.exists(known)) {
      Path scratch = Files.createDirectories(folder.resolve("scratch"));
      Files.writeString(known, ScenesVersion.write(spec, blobs, scratch).digest());
    }
    return DatasetVersion.open(blobs, Files.readString(known));
  }

  List<MixtureTask> tasks() throws IOException {
    List<MixtureTask> tasks = new ArrayList<>();
    for (Map.Entry<String, SceneTask> entry : mixture.taught().entrySet()) {
      SceneTask task = entry.getValue();
      Task asked = task(task);
      tasks.add(
          new MixtureTask(
              entry.getKey(), asked, task.weight(), task.factor(), examples(task, asked)));
    }
    return tasks;
  }

  /** What an entry of the training file asks. */
  Task task(SceneTask task) throws IOException {
    return task.task(task.kind() == SceneTask.Kind.QUESTIONS ? answers() : labels(task.labels()));
  }

  /** All that is answered to the training questions. */
  private List<String> answers() throws IOException {
    return captioned.samples(Sample.TRAIN).stream()
        .flatMap(sample -> sample.annotations().questions().stream())
        .map(Question::answer)
        .distinct()
        .sorted()
        .toList();
  }

  private ExampleSource examples(SceneTask task, Task asked) throws IOException {
    String space = String.valueOf(task.labels());
    return switch (asked) {
      case QuestionTask asking -> AskedExamples.of(captioned, Sample.TRAIN, asking);
      case ImageClassification classes -> DatasetExamples.labelled(labelled, Sample.TRAIN, space);
      case MultiLabelClassification occurring ->
          MultiLabelExamples.of(captioned, Sample.TRAIN, space);
      case ObjectDetection boxes -> LocatedExamples.boxes(captioned, Sample.TRAIN, space);
      case InstanceSegmentation masks -> LocatedExamples.masks(captioned, Sample.TRAIN, space);
      case ReferringExpressionGrounding meant -> ReferredExamples.of(captioned, Sample.TRAIN);
      case ImageTextRetrieval pairs -> DatasetExamples.captioned(captioned, Sample.TRAIN);
      case Captioning words -> DatasetExamples.captioned(captioned, Sample.TRAIN);
    };
  }

  /** The labels that training shows; of classes without the pairs kept out. */
  List<String> labels(@Nullable String space) {
    if (space == null) {
      return List.of();
    }
    List<String> labels = new ArrayList<>(all(space));
    labels.removeAll(mixture.unseenPairs());
    return labels;
  }

  private List<String> all(String space) {
    return labelled.header().labelSpaces().stream()
        .filter(s -> s.name().equals(space))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "scenes have no label space '"
                    + space
                    + "'; they have "
                    + labelled.header().labelSpaces().stream().map(s -> s.name()).toList()))
        .labels();
  }
}
