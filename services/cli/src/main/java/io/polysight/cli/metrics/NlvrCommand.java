package io.polysight.cli.metrics;

import io.polysight.metrics.nlvr.NlvrFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Statements about pairs of images. */
@Command(
    name = "nlvr2",
    description = "Score judgements of statements by NLVR2's accuracy and consistency.")
final class NlvrCommand implements Callable<Integer> {
  @Option(
      names = "--examples",
      required = true,
      paramLabel = "FILE",
      description = "NLVR2 examples, one {\"identifier\", \"label\"} per line.")
  private Path examples = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "Lines identifier,True or identifier,False.")
  private Path predictions = Path.of("");

  @Mixin private FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(NlvrFiles.score(examples, predictions).figures(), System.out);
    return 0;
  }
}
