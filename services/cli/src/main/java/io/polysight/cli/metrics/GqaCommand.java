package io.polysight.cli.metrics;

import io.polysight.metrics.vqa.GqaFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers to GQA's questions. */
@Command(
    name = "gqa",
    description = {
      "Score answers as GQA's eval.py, in percent over the balanced questions: accuracy, binary, open,",
      "consistency, distribution, and by type of question."
    })
final class GqaCommand implements Callable<Integer> {
  @Option(
      names = "--questions",
      required = true,
      paramLabel = "FILE",
      description = {
        "GQA's questions by id, as val_all_questions.json; with the balanced ones alone there is no",
        "consistency."
      })
  private Path questions = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "[{\"questionId\", \"prediction\"}]; every balanced question needs one.")
  private Path predictions = Path.of("");

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(GqaFiles.score(questions, predictions).figures(), System.out);
    return 0;
  }
}
