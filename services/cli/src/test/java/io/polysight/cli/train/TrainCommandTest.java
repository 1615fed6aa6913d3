package io.polysight.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {
  private static final String TINY =
      """
      scenes:
        {seed: 3, imageSize: 24, captioned: 20, labelled: 20, test: 8,
         tasks: {retrieval: {kind: retrieval, weight: 1},
                 colours: {kind: classification, labels: colour, weight: 1}}}
      architecture:
        width: 32
        image: {size: 24, patch: 8, depth: 1, heads: 2, mlp: 32}
        text: {maxTokens: 64, depth: 1, heads: 2, mlp: 32}
        decoder: {depth: 1, heads: 2, mlp: 32}
      batch: {default: 4}
      threads: 1
      steps: 6
      learningRate: {warmUp: 2}
      checkpointEvery: 2
      """;

  @TempDir private Path folder;

  private int train(String... more) throws IOException {
    return train(TINY, more);
  }

  private int train(String file, String[] more) throws IOException {
    Path recipe = Files.writeString(folder.resolve("tiny.yaml"), file);
    List<String> words =
        Stream.concat(
                Stream.of("--recipe", recipe.toString(), "--out", folder.toString()),
                Stream.of(more))
            .toList();
    return new CommandLine(new TrainCommand()).execute(words.toArray(String[]::new));
  }

  @Test
  void continuesAStoppedRunToTheBytesItWouldHaveWritten() throws IOException {
    assertThat(train()).isZero();
    Path checkpoints = folder.resolve("tiny/seed-0/checkpoints");
    Path last = checkpoints.resolve("step-00000006");
    byte[] weights = Files.readAllBytes(last.resolve("model.safetensors"));
    try (Stream<Path> files = Files.list(last)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(last);
    assertThat(train()).isZero();
    assertThat(last.resolve("model.safetensors")).hasBinaryContent(weights);
  }

  @Test
  void reportsEveryFigureOverTheSeeds() throws IOException {
    Path report = folder.resolve("figures.md");
    assertThat(train("--seeds", "2", "--report", report.toString())).isZero();
    assertThat(report)
        .content()
        .startsWith("| recipe | retrieval R@1 | colours accuracy |")
        .containsPattern("\\| tiny \\| 0\\.\\d{3} ± 0\\.\\d{3} \\| 0\\.\\d{3} ± 0\\.\\d{3} \\|");
    assertThat(folder.resolve("figures.svg")).content().contains("<title>");
    assertThat(folder.resolve("tiny/seed-1/checkpoints/step-00000006")).isDirectory();
  }

  @Test
  void trainsEachTaskAloneForTheStepsThatTheJointRunSpentOnIt() throws IOException {
    Path report = folder.resolve("figures.md");
    String[] words = {"--beside-single", "--report", report.toString()};
    assertThat(train(TINY.replace("steps: 6", "steps: 12"), words)).isZero();
    assertThat(report)
        .content()
        .containsPattern("\\| tiny, each task alone \\| 0\\.\\d{3} \\| 0\\.\\d{3} \\|");
    Path alone = folder.resolve("tiny/seed-0/alone");
    int steps = 0;
    for (String task : List.of("retrieval", "colours")) {
      try (Stream<Path> checkpoints = Files.list(alone.resolve(task + "/checkpoints"))) {
        steps +=
            checkpoints
                .map(last -> last.getFileName().toString().replaceAll("\\D+", ""))
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
      }
    }
    assertThat(steps).isEqualTo(12);
  }

  @Test
  void refusesFewerSeedsThanOne() throws IOException {
    assertThat(train("--seeds", "0")).isEqualTo(2);
  }
}
