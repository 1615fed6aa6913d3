package io.polysight.cli.metrics;

import io.polysight.metrics.relation.HicoDet;
import io.polysight.metrics.relation.HicoFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** HICO-DET's average precision of the files PPDM and QPIC use. */
@Command(
    name = "hico",
    description = {
      "Mean average precision of human-object interactions as HICO-DET's: by default and with known",
      "objects, over all, rare and other classes. Files are those of PPDM and QPIC; classes print as",
      "the numbers of subject, verb and object."
    })
final class HicoCommand implements Callable<Integer> {
  @Option(
      names = "--ground-truth",
      required = true,
      paramLabel = "FILE",
      description = "test_hico.json: [{\"file_name\", \"annotations\", \"hoi_annotation\"}].")
  private Path groundTruth = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "[{\"file_name\", \"predictions\", \"hoi_prediction\"}].")
  private Path predictions = Path.of("");

  @Option(
      names = "--training",
      paramLabel = "FILE",
      description = {
        "trainval_hico.json, which says what is rare: classes of fewer than ten instances there."
      })
  private @Nullable Path training;

  @Option(
      names = "--zero-based",
      description = {
        "Predicted boxes count pixels from 0 and annotated ones from 1, as PPDM's: 1 is added."
      })
  private boolean zeroBased;

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    HicoFiles.Read read = HicoFiles.read(groundTruth, predictions, training, zeroBased ? 1 : 0);
    output.print(HicoDet.figures(read.images(), read.rare()), System.out);
    return 0;
  }
}
