package io.polysight.cli.metrics;

import io.polysight.metrics.panoptic.PanopticEvaluation;
import io.polysight.metrics.panoptic.PanopticQuality;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Panoptic quality of files in the COCO panoptic format. */
@Command(
    name = "panoptic",
    description = {
      "Panoptic quality, as panopticapi: PQ, SQ and RQ of all categories, of",
      "things (_th) and of stuff (_st), as fractions, and per class. Maps are RGB",
      "PNG files, id = R + 256 G + 256² B."
    })
final class PanopticCommand implements Callable<Integer> {
  @Option(
      names = "--ground-truth",
      required = true,
      paramLabel = "FILE",
      description = "Annotations and categories, as panoptic_val2017.json.")
  private Path groundTruth = Path.of("");

  @Option(
      names = "--ground-truth-folder",
      required = true,
      paramLabel = "DIR",
      description = "The PNG maps that the annotations name.")
  private Path groundTruthFolder = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "The predictions in the same format; of other images too, these are left out.")
  private Path predictions = Path.of("");

  @Option(
      names = "--predictions-folder",
      required = true,
      paramLabel = "DIR",
      description = "The PNG maps that the predictions name.")
  private Path predictionsFolder = Path.of("");

  @Mixin private final FiguresOutput output = new FiguresOutput();

  private final PrintStream console = System.out;

  @Override
  public Integer call() {
    PanopticQuality quality =
        PanopticEvaluation.score(
            groundTruth, groundTruthFolder, predictions, predictionsFolder, PngMaps::ids);
    output.print(quality.figures(), console);
    return 0;
  }
}
