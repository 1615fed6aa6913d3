package io.polysight.cli.metrics;

import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.format.DetectionFiles;
import io.polysight.metrics.detection.format.RegionKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** COCO's detection figures of two files. */
@Command(
    name = "coco",
    description = {
      "Average precision and recall of boxes, masks or key points, as pycocotools computes them:",
      "twelve figures (key points: ten) over IoU 0.50 to 0.95, by size and per class."
    })
final class CocoCommand implements Callable<Integer> {
  @Option(
      names = "--ground-truth",
      paramLabel = "FILE",
      required = true,
      description = "COCO's annotations: images, annotations, categories.")
  private Path groundTruth = Path.of("");

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      required = true,
      description = "COCO's results: a list of image_id, category_id, score and a region.")
  private Path predictions = Path.of("");

  @Option(
      names = "--iou-type",
      paramLabel = "KIND",
      description = "What is compared: bbox, segm or keypoints (default: bbox).")
  private RegionKind kind = RegionKind.BBOX;

  @Option(
      names = "--class-agnostic",
      description = "Do not tell classes apart (pycocotools' useCats = 0).")
  private boolean classAgnostic;

  @Option(
      names = "--oks-sigmas",
      paramLabel = "SIGMA",
      split = ",",
      description = "Of each key point, where they are not COCO's seventeen of people.")
  private List<Double> sigmas = new ArrayList<>();

  @Mixin private FiguresOutput output = new FiguresOutput();

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    List<Double> each = sigmas.isEmpty() ? Keypoints.PERSON_SIGMAS : sigmas;
    output.print(
        DetectionFiles.coco(groundTruth, predictions, kind, each, classAgnostic).figures(), out);
    return 0;
  }
}
