package io.polysight.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.cli.archives.ArchiveData;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.training.Progress;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingListener;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Trains on real data where they lie, for some steps. */
class RealDataTest {
  private static final int ROUNDS = 8;
  private static final String TINY =
      """
      archives:
        edge: 48
        sets:
          cifar10: {format: image-folder, path: cifar10-jpeg/test.zip, divide: {seed: 1, share: 0.1},
            tasks: {objects: {kind: classification, weight: 1}}}
          bccd: {format: pascal-voc, path: bccd-detection, measure: val, measured: 12,
            tasks: {cells: {kind: detection, weight: 1}}}
          camvid: {format: camvid, path: camvid-mini, measure: val,
            tasks: {roads: {kind: semantic, weight: 1}}}
          flickr8k: {format: flickr-captions, path: flickr8k-mini, divide: {seed: 1, share: 0.16}, measured: 24,
            tasks: {captions: {kind: captioning, weight: 1}, retrieval: {kind: retrieval, weight: 1}}}
          easy-vqa: {format: easy-vqa, path: easy-vqa/test, divide: {seed: 1, share: 0.1},
            tasks: {answers: {kind: questions, weight: 1}}}
      sampler: turn
      steps: 48
      architecture:
        width: 32
        image: {size: 24, patch: 8, depth: 1, heads: 2, mlp: 32, fit: squash}
        text: {maxTokens: 32, depth: 1, heads: 2, mlp: 32}
        decoder: {depth: 1, heads: 2, mlp: 32}
        proposals: {name: mask-dino, candidates: 8, kept: 4, depth: 1, heads: 2, mlp: 32}
      batch: {default: 8}
      threads: 1
      replicas: 1
      learningRate: {peak: 3.0e-3, warmUp: 6}
      checkpointEvery: 48
      """;

  @TempDir private Path folder;

  @Test
  void lossesFallAndEveryFigureIsDefinedWithItsChance() throws IOException {
    Path data = Objects.requireNonNull(ReferenceData.path("bccd-detection").getParent());
    for (String set : List.of("cifar10-jpeg", "camvid-mini", "flickr8k-mini", "easy-vqa")) {
      ReferenceData.path(set);
    }
    Path recipe = Files.writeString(folder.resolve("tiny.yaml"), TINY);
    TrainingFile file = TrainingFile.read(recipe);
    ArchiveData archives =
        ArchiveData.open(Objects.requireNonNull(file.archives()), data, folder.resolve("archives"));
    Map<String, List<Double>> losses = new HashMap<>();
    List<MixtureTask> tasks = archives.tasks();
    Path checkpoint =
        new Trainer(
                file.withSeed(0),
                new Mixture(tasks),
                folder.resolve("run"),
                new TrainingListener() {
                  @Override
                  public void progressed(Progress progress) {
                    losses
                        .computeIfAbsent(progress.task(), t -> new ArrayList<>())
                        .add(progress.loss());
                  }
                },
                Map.of())
            .run();
    assertThat(losses).hasSize(6);
    losses.forEach((task, of) -> {
      assertThat(of).as(task).hasSize(ROUNDS);
      assertThat(of.subList(ROUNDS - 2, ROUNDS).stream().mapToDouble(loss -> loss).sum())
          .as(task + ": " + of)
          .isLessThan(of.subList(0, 2).stream().mapToDouble(loss -> loss).sum());
    });
    Map<String, Double> figures = archives.measure(checkpoint);
    assertThat(figures)
        .containsOnlyKeys(
            "objects accuracy",
            "cells box AP50",
            "cells box AP",
            "roads mIoU",
            "roads pACC",
            "captions BLEU-4",
            "captions CIDEr-D",
            "retrieval R@1",
            "retrieval R@10",
            "answers accuracy",
            "answers accuracy, other",
            "answers accuracy, yes/no");
    assertThat(figures.values()).allMatch(figure -> figure >= 0);
    Map<String, Double> chance = archives.chance();
    assertThat(chance.keySet()).isEqualTo(figures.keySet());
    assertThat(chance.get("objects accuracy")).isBetween(0.0, 0.2);
    assertThat(chance.get("roads pACC")).isBetween(0.1, 0.5);
    assertThat(chance.get("answers accuracy, other")).isBetween(0.05, 0.4);
  }

  @Test
  void asksForTheFolderOfTheDataWhenItIsNotGiven() throws IOException {
    Path recipe = Files.writeString(folder.resolve("tiny.yaml"), TINY);
    var errors = new StringWriter();
    int code =
        new CommandLine(new TrainCommand())
            .setErr(new PrintWriter(errors))
            .execute("--recipe", recipe.toString(), "--out", folder.toString());
    assertThat(code).isNotZero();
    assertThat(errors.toString()).contains("give the folder of the data with --data");
  }
}
