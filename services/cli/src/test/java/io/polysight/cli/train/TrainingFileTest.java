package io.polysight.cli.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFileTest {
  private static final Task RETRIEVAL = new ImageTextRetrieval(null, null);
  private static final Path ABLATION =
      Path.of(System.getProperty("polysight.home", "../.."), "recipes", "ablation");

  @TempDir private Path folder;

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static TrainingFile ablation(String name) throws IOException {
    return TrainingFile.read(ABLATION.resolve(name + ".yaml"));
  }

  @Test
  void readsEveryRecipeOfTheAblation() throws IOException {
    try (Stream<Path> files = Files.list(ABLATION)) {
      for (Path file : files.toList()) {
        assertThat(TrainingFile.read(file).withSeed(2).seed()).as("%s", file).isEqualTo(3);
      }
    }
  }

  @Test
  void theRecipesOfTheAblationDifferAsTheirNamesSay() throws IOException {
    assertThat(ablation("mixed").withSeed(0).sampler()).isEqualTo("mixed");
    Recipe unmixed = ablation("unmixed").withSeed(0);
    assertThat(unmixed.sampler()).isEqualTo("proportional");
    assertThat(unmixed.batchOf("retrieval", RETRIEVAL)).isEqualTo(8);
    Recipe gather = ablation("gather").withSeed(0);
    assertThat(List.of(gather.batchOf("retrieval", RETRIEVAL), gather.microBatch()))
        .containsExactly(64, 8);
    Recipe all = ablation("gather-tbgn-moe").withSeed(0);
    assertThat(all.optimizer().name()).isEqualTo("mt-adamw");
    assertThat(all.architecture().decoder().experts().name()).isEqualTo("attribute");
    assertThat(all.microBatch()).isEqualTo(8);
    assertThat(Objects.requireNonNull(ablation("without-captions").scenes()).taught())
        .containsOnlyKeys("retrieval", "pairs", "colours", "shapes");
  }

  @Test
  void refusesWhatItDoesNotKnowAndNamesTheFile() throws IOException {
    Path task = written("a.yaml", "scenes: {tasks: {shapes: {weight: 1, kindd: retrieval}}}");
    assertThatThrownBy(() -> TrainingFile.read(task))
        .hasMessageContaining("a.yaml")
        .hasMessageContaining("scenes.tasks.shapes.kindd: does not fit");
    Path recipe =
        written(
            "b.yaml",
            """
            scenes:
              {seed: 1, imageSize: 48, captioned: 1, labelled: 1, test: 1,
               tasks: {captions: {kind: captioning, weight: 1}}}
            stepz: 5
            """);
    assertThatThrownBy(() -> TrainingFile.read(recipe))
        .hasMessageContaining("b.yaml: stepz: is not a setting; did you mean 'steps'?");
    Path none = written("c.yaml", "steps: 5");
    assertThatThrownBy(() -> TrainingFile.read(none))
        .hasMessageContaining("nothing of 'scenes' or 'archives'");
  }

  @Test
  void readsTheRecipeOfRealDataAndOneOfItsTasksAlone() throws IOException {
    TrainingFile file = TrainingFile.read(ABLATION.resolveSibling("real.yaml"));
    assertThat(Objects.requireNonNull(file.archives()).tasks())
        .containsExactly(
            "objects", "cells", "roads", "captions", "retrieval", "answers", "statements");
    Recipe joint = file.withSeed(2);
    Recipe alone = file.alone(joint, "cells", joint.steps() / 10);
    assertThat(alone.steps()).isEqualTo(joint.steps() / 10);
    assertThat(alone.seed()).isEqualTo(joint.seed());
    assertThat(alone.learningRate().warmUp()).isEqualTo(joint.learningRate().warmUp() / 10);
    assertThat(alone.architecture()).isEqualTo(joint.architecture());
  }

  @Test
  void listsEverythingThatIsWrongWithArchives() throws IOException {
    Path file =
        written(
            "f.yaml",
            """
            archives:
              sets:
                a: {format: coco, path: a, measure: train, edge: 4, derive: {seed: 1, learnt: 0, measured: 1}, tasks: {x: {kind: captioning, labels: class, weight: 1}}}
                b: {format: nlvr, divide: {seed: 1, share: 2}, tasks: {x: {weight: -1}}}
            """);
    assertThatThrownBy(() -> TrainingFile.read(file))
        .hasMessageContaining("archives.sets.a.format: 'coco' is not known")
        .hasMessageContaining("archives.sets.a.measure: 'train' is learnt from")
        .hasMessageContaining("archives.sets.a.tasks.x.labels: is for kinds that name classes only")
        .hasMessageContaining("archives.sets.a.derive: is for the format nlvr only, not 'coco'")
        .hasMessageContaining("archives.sets.a.derive.learnt")
        .hasMessageContaining("archives.sets.a.edge")
        .hasMessageContaining("archives.sets.b.path: is missing")
        .hasMessageContaining("archives.sets.b.divide.share: 2.0 is outside")
        .hasMessageContaining("archives.sets.b.tasks.x: is a task of another set")
        .hasMessageContaining("archives.sets.b.tasks.x.kind: is missing")
        .hasMessageContaining("archives.sets.b.tasks.x.weight: -1.0 is below 0");
  }

  @Test
  void refusesAMixtureWithoutTasksAndFilesBeneathThemselves() throws IOException {
    Path empty =
        written(
            "d.yaml",
            "scenes: {seed: 1, imageSize: 48, captioned: 1, labelled: 1, test: 1, tasks: {}}");
    assertThatThrownBy(() -> TrainingFile.read(empty))
        .hasMessageContaining("no task has a weight above 0");
    Path circle = written("e.yaml", "beneath: e.yaml");
    assertThatThrownBy(() -> TrainingFile.read(circle)).hasMessageContaining("beneath itself");
  }
}
