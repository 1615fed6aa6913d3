package io.polysight.cli.metrics;

import io.polysight.metrics.segmentation.LabelFolders;
import io.polysight.metrics.segmentation.LabelRule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Semantic segmentation of folders of label maps. */
@Command(
    name = "miou",
    description = {
      "Semantic segmentation: mIoU, fwIoU, mACC, pACC and mDice over the pixels",
      "of all images, and per class. Maps are palette or grey PNG files; the two",
      "of an image have the same name.",
      "  CamVid:     --classes 11 --ignore 11",
      "  ADE20K:     --classes 150 --first-label 1 --ignore 0",
      "  Cityscapes: --classes 19 --ignore 255 (train ids)"
    })
final class MiouCommand implements Callable<Integer> {
  @Option(
      names = "--ground-truth-folder",
      required = true,
      paramLabel = "DIR",
      description = "True label maps; they say which images count.")
  private Path groundTruthFolder = Path.of("");

  @Option(
      names = "--predictions-folder",
      required = true,
      paramLabel = "DIR",
      description = "Predicted label maps; of other images too, these are left out.")
  private Path predictionsFolder = Path.of("");

  @Option(names = "--classes", required = true, paramLabel = "N", description = "How many classes.")
  private int classes;

  @Option(
      names = "--first-label",
      paramLabel = "L",
      defaultValue = "0",
      description = "Label of the first class (default: 0); the last one is L + N - 1.")
  private int firstLabel;

  @Option(
      names = "--ignore",
      paramLabel = "K",
      description = "Pixels with this true label do not count; predicted elsewhere it is wrong.")
  private @Nullable Integer ignore;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "Names of the classes in their order, one per line (default: their labels).")
  private @Nullable Path names;

  @Option(
      names = "--boundary",
      description = {
        "Also boundary IoU, within 2 %% of the diagonal (Cheng et al. 2021), and the F measure of",
        "contours, within 0.8 %% (DAVIS)."
      })
  private boolean boundary;

  @Mixin private final FiguresOutput output = new FiguresOutput();

  private final PrintStream console = System.out;

  @Override
  public Integer call() throws IOException {
    var rule =
        new LabelRule(
            classes, firstLabel, ignore == null ? OptionalInt.empty() : OptionalInt.of(ignore));
    output.print(
        LabelFolders.score(
                groundTruthFolder, predictionsFolder, rule, classNames(), boundary, PngMaps::labels)
            .figures(),
        console);
    return 0;
  }

  private List<String> classNames() throws IOException {
    if (names == null) {
      return IntStream.range(firstLabel, firstLabel + classes).mapToObj(l -> "" + l).toList();
    }
    return Files.readAllLines(names).stream().filter(name -> !name.isBlank()).toList();
  }
}
