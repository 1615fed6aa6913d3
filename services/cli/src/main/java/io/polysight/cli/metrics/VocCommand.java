package io.polysight.cli.metrics;

import io.polysight.metrics.voc.VocAveragePrecision;
import io.polysight.metrics.voc.VocFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pascal VOC's average precision of the folders its development kit uses. */
@Command(
    name = "voc",
    description = {
      "Average precision at IoU 0.5 as Pascal VOC's: mAP is the area under the curve (2010 and later),",
      "mAP_2007 the mean at eleven recalls; both per class."
    })
final class VocCommand implements Callable<Integer> {
  @Option(
      names = "--annotations",
      required = true,
      paramLabel = "DIR",
      description = "XML annotations, a file per image (VOC2007/Annotations).")
  private Path annotations = Path.of("");

  @Option(
      names = "--image-set",
      paramLabel = "FILE",
      description = {
        "The images that count, a name at the beginning of each line (ImageSets/Main/test.txt;",
        "default: all that have an annotation)."
      })
  private @Nullable Path imageSet;

  @Option(
      names = "--detections",
      required = true,
      paramLabel = "DIR",
      description = {
        "A file per class as comp4_det_test_cat.txt, with lines: image score left top right bottom",
        "(pixels from 1, right and bottom included)."
      })
  private Path detections = Path.of("");

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(
        VocAveragePrecision.figures(VocFiles.read(annotations, imageSet, detections)), System.out);
    return 0;
  }
}
