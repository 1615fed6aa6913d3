package io.polysight.cli.metrics;

import io.polysight.metrics.relation.SceneGraphFiles;
import io.polysight.metrics.relation.SceneGraphRecall;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recall of relations between things. */
@Command(
    name = "relations",
    description = {
      "Recall of relations as Scene-Graph-Benchmark's: R@K and mean recall mR@K, with graph constraint",
      "and without (ng-), K 20, 50 and 100, and per predicate."
    })
final class RelationsCommand implements Callable<Integer> {
  @Option(
      names = "--ground-truth",
      required = true,
      paramLabel = "FILE",
      description = "Visual Genome's relationships.json.")
  private Path groundTruth = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "In the same form, each relationship with a score.")
  private Path predictions = Path.of("");

  @Option(
      names = "--phrase",
      description = "Compare the box around both things instead of the two boxes.")
  private boolean phrase;

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(
        SceneGraphRecall.figures(
            SceneGraphFiles.read(groundTruth, predictions),
            phrase ? SceneGraphRecall.Matching.PHRASE : SceneGraphRecall.Matching.RELATION),
        System.out);
    return 0;
  }
}
