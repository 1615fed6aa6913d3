package io.polysight.cli.metrics;

import io.polysight.metrics.grounding.ReferringFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Boxes that sentences refer to. */
@Command(
    name = "refcoco",
    description = {
      "Score boxes given for referring expressions (RefCOCO, RefCOCO+, RefCOCOg) as MDETR's program:",
      "Precision@1, 5 and 10 by generalised IoU, as it does, and repaired, by IoU of at least 0.5;",
      "Precision@1_repaired is the accuracy that is published."
    })
final class RefcocoCommand implements Callable<Integer> {
  @Option(
      names = "--ground-truth",
      required = true,
      paramLabel = "FILE",
      description = {
        "Expressions in COCO's form, as finetune_refcoco_val.json: an image stands for one expression",
        "and has one annotation; dataset_name tells data sets apart."
      })
  private Path groundTruth = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "COCO's results: [{\"image_id\", \"bbox\": [x, y, width, height], \"score\"}].")
  private Path predictions = Path.of("");

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(ReferringFiles.score(groundTruth, predictions).figures(), System.out);
    return 0;
  }
}
