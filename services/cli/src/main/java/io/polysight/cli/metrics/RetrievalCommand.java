package io.polysight.cli.metrics;

import io.polysight.metrics.retrieval.RetrievalFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Image-text retrieval both ways. */
@Command(
    name = "retrieval",
    description = {
      "Score image-text retrieval both ways from a matrix of similarities: recall, ranks, mean",
      "reciprocal rank, mean average precision, nDCG."
    })
final class RetrievalCommand implements Callable<Integer> {
  @Option(
      names = "--similarity",
      required = true,
      paramLabel = "FILE",
      description = "NumPy matrix [images, captions] of float32 or float64; larger is closer.")
  private Path similarity = Path.of("");

  @Option(
      names = "--matches",
      required = true,
      paramLabel = "FILE",
      description = {
        "The columns that belong to each row: [{\"image\": 0, \"captions\": [0, 1, 2, 3, 4]}, ...]."
      })
  private Path matches = Path.of("");

  @Mixin private FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(RetrievalFiles.score(similarity, matches).figures(), System.out);
    return 0;
  }
}
