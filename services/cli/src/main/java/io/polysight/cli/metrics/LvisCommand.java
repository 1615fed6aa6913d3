package io.polysight.cli.metrics;

import io.polysight.metrics.detection.format.DetectionFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** LVIS's detection figures of two files. */
@Command(
    name = "lvis",
    description = {
      "Average precision and recall of boxes or masks, as lvis-api computes them: of each image only",
      "the classes that were looked for count; by size, by frequency (APr, APc, APf) and per class."
    })
final class LvisCommand implements Callable<Integer> {
  @Mixin private final DetectionInput input = new DetectionInput();
  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(
        DetectionFiles.lvis(input.groundTruth(), input.predictions(), input.kind()).figures(),
        System.out);
    return 0;
  }
}
