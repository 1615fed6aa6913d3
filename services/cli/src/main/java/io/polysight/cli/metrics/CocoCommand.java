package io.polysight.cli.metrics;

import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.format.DetectionFiles;
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
  @Mixin private final DetectionInput input = new DetectionInput();

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

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    List<Double> each = sigmas.isEmpty() ? Keypoints.PERSON_SIGMAS : sigmas;
    output.print(
        DetectionFiles.coco(
                input.groundTruth(), input.predictions(), input.kind(), each, classAgnostic)
            .figures(),
        System.out);
    return 0;
  }
}
