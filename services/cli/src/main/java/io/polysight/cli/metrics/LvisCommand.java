package io.polysight.cli.metrics;

import io.polysight.metrics.detection.format.DetectionFiles;
import io.polysight.metrics.detection.format.RegionKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** LVIS's detection figures of two files. */
@Command(
    name = "lvis",
    description = {
      "Average precision and recall of boxes or masks, as lvis-api computes them: of each image only",
      "the classes that were looked for count; by size, by frequency (APr, APc, APf) and per class."
    })
final class LvisCommand implements Callable<Integer> {
  @Option(
      names = "--ground-truth",
      paramLabel = "FILE",
      required = true,
      description = "LVIS's annotations, with neg_category_ids and frequency.")
  private Path groundTruth = Path.of("");

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      required = true,
      description = "Results: a list of image_id, category_id, score and a region.")
  private Path predictions = Path.of("");

  @Option(
      names = "--iou-type",
      paramLabel = "KIND",
      description = "What is compared: bbox or segm (default: bbox).")
  private RegionKind kind = RegionKind.BBOX;

  @Mixin private FiguresOutput output = new FiguresOutput();

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    output.print(DetectionFiles.lvis(groundTruth, predictions, kind).figures(), out);
    return 0;
  }
}
