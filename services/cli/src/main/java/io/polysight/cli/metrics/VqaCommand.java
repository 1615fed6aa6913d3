package io.polysight.cli.metrics;

import io.polysight.metrics.vqa.VqaFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers to questions about images. */
@Command(
    name = "vqa",
    description = {
      "Score answers by VQA v2's soft accuracy, in percent: as vqaEval.py has it, mistakes",
      "included, and repaired; overall, by type of answer and by type of question."
    })
final class VqaCommand implements Callable<Integer> {
  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = {
        "VQA v2 questions: {\"questions\": [{\"question_id\"}]}; given, every question must have an",
        "annotation and every annotation a question."
      })
  private @Nullable Path questions;

  @Option(
      names = "--annotations",
      required = true,
      paramLabel = "FILE",
      description = {
        "VQA v2 annotations: {\"annotations\": [{\"question_id\", \"question_type\", \"answer_type\",",
        "\"answers\": [{\"answer\", \"answer_id\"} x 10]}]}."
      })
  private Path annotations = Path.of("");

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE",
      description = "VQA results: [{\"question_id\", \"answer\"}].")
  private Path predictions = Path.of("");

  @Mixin private FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() {
    output.print(VqaFiles.score(questions, annotations, predictions).figures(), System.out);
    return 0;
  }
}
