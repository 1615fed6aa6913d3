package io.polysight.cli.metrics;

import io.polysight.metrics.errors.DetectionErrorFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why average precision was lost. */
@Command(
    name = "tide",
    description = {
      "What each kind of error costs in average precision, as tidecv computes it from COCO's files:",
      "dAP of classification, localization, both, duplicates, background and missed objects, how",
      "many there are, and which class was taken for which."
    })
final class TideCommand implements Callable<Integer> {
  @Mixin private final DetectionInput input = new DetectionInput();

  @Option(
      names = "--hit",
      paramLabel = "IOU",
      description = "The overlap from which on an object is found (default: ${DEFAULT-VALUE}).")
  private double hit = 0.5;

  @Option(
      names = "--background",
      paramLabel = "IOU",
      description = "The overlap up to which nothing is there (default: ${DEFAULT-VALUE}).")
  private double background = 0.1;

  @Option(
      names = "--confusion",
      paramLabel = "SCORE",
      description = {
        "Also count which class was taken for which among detections from this score on, with a row",
        "and a column for the background; 0.25 is usual. They match from an IoU of 0.45 on."
      })
  private double confusion = Double.NaN;

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(
        DetectionErrorFiles.read(input.groundTruth(), input.predictions(), input.kind())
            .figures(hit, background, confusion),
        System.out);
    return 0;
  }
}
