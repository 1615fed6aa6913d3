package io.polysight.cli.metrics;

import io.polysight.metrics.entailment.EntailmentAccuracy;
import io.polysight.metrics.entailment.EntailmentFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether sentences follow from images. */
@Command(
    name = "snli-ve",
    description = "Score judgements of visual entailment: accuracy, overall and per gold label.")
final class SnliVeCommand implements Callable<Integer> {
  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "SNLI-VE, one {\"pairID\", \"gold_label\"} per line, as snli_ve_test.jsonl.")
  private Path pairs = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = {"One {\"pairID\", \"label\"} per line; entailment, neutral or contradiction."})
  private Path predictions = Path.of("");

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(EntailmentAccuracy.figures(EntailmentFiles.read(pairs, predictions)), System.out);
    return 0;
  }
}
