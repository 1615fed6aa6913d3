package io.polysight.cli.metrics;

import io.polysight.metrics.caption.CaptionFiles;
import io.polysight.metrics.caption.CaptionTokenizer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Captions against those of people. */
@Command(
    name = "captions",
    description = {
      "Score captions against those of people: BLEU, ROUGE-L, CIDEr-D (printed as CIDEr, as the COCO",
      "caption tools do), CIDEr, and METEOR's exact and stem matches."
    })
final class CaptionsCommand implements Callable<Integer> {
  @Option(
      names = "--references",
      required = true,
      paramLabel = "FILE",
      description = "COCO captions: {\"annotations\": [{\"image_id\", \"caption\"}]}.")
  private Path references = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "COCO results: [{\"image_id\", \"caption\"}], one per image.")
  private Path predictions = Path.of("");

  @Option(
      names = "--tokenizer",
      defaultValue = "ptb",
      description = {
        "ptb: Penn Treebank tokens without punctuation, as the COCO caption tools; words: runs of",
        "letters, digits and apostrophes; none: what stands between spaces. Default:"
            + " ${DEFAULT-VALUE}."
      })
  private CaptionTokenizer tokenizer = CaptionTokenizer.PTB;

  @Option(
      names = "--partial",
      description = "Leave out images without prediction instead of refusing the file.")
  private boolean partial;

  @Mixin private FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(
        CaptionFiles.score(references, predictions, tokenizer, partial).figures(), System.out);
    return 0;
  }
}
