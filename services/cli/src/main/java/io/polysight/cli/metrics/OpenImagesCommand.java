package io.polysight.cli.metrics;

import io.polysight.metrics.openimages.OpenImagesAveragePrecision;
import io.polysight.metrics.openimages.OpenImagesFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Open Images' average precision of the challenges' CSV files. */
@Command(
    name = "openimages",
    description = {
      "Average precision at IoU 0.5 of the Open Images challenges, as TensorFlow's Object Detection",
      "API computes it: groups, verified labels, the hierarchy of labels."
    })
final class OpenImagesCommand implements Callable<Integer> {
  @Option(
      names = "--boxes",
      required = true,
      paramLabel = "FILE",
      description = "Annotated boxes: ImageID,LabelName,XMin,XMax,YMin,YMax,IsGroupOf.")
  private Path boxes = Path.of("");

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Verified image labels: ImageID,LabelName,Confidence (1 there, 0 not).")
  private Path labels = Path.of("");

  @Option(
      names = "--hierarchy",
      paramLabel = "FILE",
      description = {
        "challenge-2019-label500-hierarchy.json, to expand annotations to broader labels; left out",
        "where that has been done."
      })
  private @Nullable Path hierarchy;

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "Detections: ImageID,LabelName,Score,XMin,XMax,YMin,YMax.")
  private Path predictions = Path.of("");

  @Option(
      names = "--group-weight",
      paramLabel = "W",
      description = {
        "What a group counts that was found: 1 in the challenges, 0 in Open Images V2 (default:",
        "${DEFAULT-VALUE})."
      })
  private double groupWeight = 1;

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(
        OpenImagesAveragePrecision.of(
                OpenImagesFiles.read(boxes, labels, hierarchy, predictions), groupWeight)
            .figures("mAP@0.5IOU"),
        System.out);
    return 0;
  }
}
