package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LanguageMetricsTest {
  @TempDir private Path folder;
  private final PrintStream console = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(console);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... words) {
    return new CommandLine(new MetricsCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          command.getErr().println(failure.getMessage());
          return 1;
        })
        .execute(words);
  }

  private JsonNode printed() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void captionsPrintsTheReferencesNamesAndWhyOthersAreMissing() throws IOException {
    String references =
        write(
            "r.json",
            """
            {"annotations": [{"image_id": 1, "caption": "A dog's toy."},
             {"image_id": 2, "caption": "Two cats sleep."}]}
            """);
    String predictions =
        write(
            "p.json",
            """
            [{"image_id": 1, "caption": "a dog 's toy"},
             {"image_id": 2, "caption": "two cats sleep"}]
            """);
    assertThat(run("captions", "--references", references, "--predictions", predictions, "--json"))
        .isZero();
    assertThat(printed().get("ROUGE_L").asDouble()).isEqualTo(1);
    assertThat(printed().get("METEOR_exact_stem").asDouble()).isEqualTo(1);
    assertThat(printed().get("METEOR").isNull()).isTrue();
    assertThat(printed().get("undefined").get("SPICE").asString()).contains("spice-1.0.jar");
    out.reset();
    // By words "dog's" is one word, which the prediction splits.
    run(
        "captions",
        "--references",
        references,
        "--predictions",
        predictions,
        "--tokenizer",
        "words",
        "--json");
    assertThat(printed().get("ROUGE_L").asDouble()).isLessThan(1);
  }

  @Test
  void vqaPrintsPercentagesByType() throws IOException {
    String people =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> "{\"answer\": \"Yes.\", \"answer_id\": " + i + "}")
            .collect(Collectors.joining(","));
    String annotations =
        write(
            "a.json",
            "{\"annotations\": [{\"question_id\": 5, \"answer_type\": \"yes/no\","
                + " \"question_type\": \"is the\", \"answers\": ["
                + people
                + "]}]}");
    String predictions = write("p.json", "[{\"question_id\": 5, \"answer\": \"yes\"}]");
    assertThat(run("vqa", "--annotations", annotations, "--predictions", predictions, "--json"))
        .isZero();
    assertThat(printed().get("overall").asDouble()).isZero();
    assertThat(printed().get("overall_repaired").asDouble()).isEqualTo(100);
    assertThat(printed().get("perAnswerType").get("yes/no").get("accuracy").asDouble()).isZero();
    assertThat(printed().get("perQuestionType").get("is the").get("questions").asInt())
        .isEqualTo(1);
  }

  @Test
  void nlvr2PrintsAccuracyAndConsistency() throws IOException {
    String examples =
        write(
            "e.jsonl",
            "{\"identifier\": \"dev-1-0-0\", \"label\": \"True\"}\n"
                + "{\"identifier\": \"dev-1-1-0\", \"label\": \"False\"}\n");
    String predictions = write("p.csv", "dev-1-0-0,True\ndev-1-1-0,True\n");
    assertThat(run("nlvr2", "--examples", examples, "--predictions", predictions)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("accuracy     0.500000")
        .contains("consistency  0.000000");
  }

  @Test
  void whatDoesNotFitIsToldAndFails() throws IOException {
    String matches = write("m.json", "[]");
    String similarity = write("s.npy", "no matrix");
    assertThat(run("retrieval", "--similarity", similarity, "--matches", matches)).isEqualTo(1);
    assertThat(err.toString()).contains("s.npy is no .npy file");
    assertThat(out.size()).isZero();
  }
}
