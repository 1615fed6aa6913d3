package io.polysight.cli.predict;

import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is asked; exactly one of these. */
final class Asked {
  @Option(
      names = "--labels",
      split = ",",
      required = true,
      paramLabel = "NAME",
      description = "Which one of these classes does the image show?")
  private @Nullable List<String> labels;

  @Option(names = "--caption", required = true, description = "What does the image show, in words?")
  private boolean caption;

  @Option(
      names = "--task",
      required = true,
      paramLabel = "FILE",
      description = "A task as the REST interface takes it, as JSON: any kind the model answers.")
  private @Nullable Path file;

  Task task() throws IOException {
    if (caption) {
      return new Captioning(null, null);
    }
    return file == null
        ? new ImageClassification(
            Objects.requireNonNull(labels).stream().map(String::strip).toList(), null)
        : read(file);
  }

  private static Task read(Path file) throws IOException {
    try {
      return JsonMapper.shared().readValue(Files.readString(file), Task.class);
    } catch (JacksonException e) {
      // A fault of a task's own check is told in its own words, not in the parser's.
      if (e.getCause() instanceof IllegalArgumentException fault) {
        throw new IllegalArgumentException(file + ": " + fault.getMessage(), e);
      }
      throw new IllegalArgumentException(
          file
              + ": is no task; an example: {\"kind\": \"image-classification\", \"labels\": [\"cat\", \"dog\"]}",
          e);
    }
  }
}
