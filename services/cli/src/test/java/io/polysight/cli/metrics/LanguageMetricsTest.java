package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LanguageMetricsTest {
  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
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
    JsonNode printed =
        MetricsRun.of(
                "captions", "--references", references, "--predictions", predictions, "--json")
            .json();
    assertThat(printed.get("ROUGE_L").asDouble()).isEqualTo(1);
    assertThat(printed.get("METEOR_exact_stem").asDouble()).isEqualTo(1);
    assertThat(printed.get("METEOR").isNull()).isTrue();
    assertThat(printed.get("undefined").get("SPICE").asString()).contains("spice-1.0.jar");
    // By words "dog's" is one word, which the prediction splits.
    JsonNode words =
        MetricsRun.of(
                "captions",
                "--references",
                references,
                "--predictions",
                predictions,
                "--tokenizer",
                "words",
                "--json")
            .json();
    assertThat(words.get("ROUGE_L").asDouble()).isLessThan(1);
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
    JsonNode printed =
        MetricsRun.of("vqa", "--annotations", annotations, "--predictions", predictions, "--json")
            .json();
    assertThat(printed.get("overall").asDouble()).isZero();
    assertThat(printed.get("overall_repaired").asDouble()).isEqualTo(100);
    assertThat(printed.get("perAnswerType").get("yes/no").get("accuracy").asDouble()).isZero();
    assertThat(printed.get("perQuestionType").get("is the").get("questions").asInt()).isEqualTo(1);
  }

  @Test
  void nlvr2PrintsAccuracyAndConsistency() throws IOException {
    String examples =
        write(
            "e.jsonl",
            "{\"identifier\": \"dev-1-0-0\", \"label\": \"True\"}\n"
                + "{\"identifier\": \"dev-1-1-0\", \"label\": \"False\"}\n");
    String predictions = write("p.csv", "dev-1-0-0,True\ndev-1-1-0,True\n");
    assertThat(MetricsRun.of("nlvr2", "--examples", examples, "--predictions", predictions).out())
        .contains("accuracy     0.500000")
        .contains("consistency  0.000000");
  }

  @Test
  void whatDoesNotFitIsToldAndFails() throws IOException {
    String matches = write("m.json", "[]");
    String similarity = write("s.npy", "no matrix");
    MetricsRun run = MetricsRun.of("retrieval", "--similarity", similarity, "--matches", matches);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("s.npy is no .npy file");
    assertThat(run.out()).isEmpty();
  }

  private static final String QUESTION =
      """
      {"answer": "%s", "isBalanced": %s, "types": {"structural": "%s", "semantic": "attr"},
       "groups": {"global": null}, "entailed": %s}\
      """;

  @Test
  void gqaScoresTheBalancedQuestionsAndWhatTheyEntail() throws IOException {
    String questions =
        write(
            "questions.json",
            "{\"1\": "
                + QUESTION.formatted("red", true, "query", "[\"1\", \"2\"]")
                + ", \"2\": "
                + QUESTION.formatted("yes", false, "verify", "[]")
                + ", \"3\": "
                + QUESTION.formatted("no", true, "verify", "[]")
                + "}");
    String predictions =
        write(
            "predictions.json",
            """
            [{"questionId": "1", "prediction": "red"}, {"questionId": "2", "prediction": "no"},
             {"questionId": "3", "prediction": "no"}]
            """);
    JsonNode figures =
        MetricsRun.of("gqa", "--questions", questions, "--predictions", predictions, "--json")
            .json();
    assertThat(figures.get("accuracy").asDouble()).isEqualTo(100);
    assertThat(figures.get("consistency").asDouble()).isZero();
    assertThat(figures.get("distribution").isNull()).isTrue();
    assertThat(figures.get("accuracyPerStructuralType").get("verify").get("questions").asInt())
        .isEqualTo(1);
  }

  @Test
  void gqaTellsAllThatIsWrongAtOnce() throws IOException {
    String questions =
        write(
            "questions.json",
            "{\"1\": "
                + QUESTION.formatted("red", true, "query", "[]")
                + ",\n\"2\": {\"answer\": 3, \"isBalanced\": \"maybe\"}}");
    String predictions =
        write(
            "predictions.json",
            """
            [{"questionId": "9", "prediction": "red"}, {"questionId": "9", "prediction": "no"},
             {"questionId": "2"}]
            """);
    assertThat(MetricsRun.of("gqa", "--questions", questions, "--predictions", predictions).err())
        .contains("questionId answered twice: predictions.json:1 [1].questionId")
        .contains("prediction that is missing (text): predictions.json:2 [2].prediction")
        .contains("balanced question without prediction: questions.json:1 \"1\"")
        .contains("answer that is no text: questions.json:3 \"2\".answer = 3")
        .contains("prediction for a question that is not asked: predictions.json questionId = 9");
  }

  @Test
  void snliVeLeavesOutPairsWithoutAGoldLabel() throws IOException {
    String pairs =
        write(
            "pairs.jsonl",
            """
            {"pairID": "1#0", "gold_label": "entailment", "sentence2": "A dog."}
            {"pairID": "1#1", "gold_label": "neutral"}
            {"pairID": "1#2", "gold_label": "-"}
            """);
    String predictions =
        write(
            "predictions.jsonl",
            """
            {"pairID": "1#0", "label": "entailment"}
            {"pairID": "1#1", "label": "contradiction"}
            """);
    JsonNode figures =
        MetricsRun.of("snli-ve", "--pairs", pairs, "--predictions", predictions, "--json").json();
    assertThat(figures.get("accuracy").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("perLabel").get("contradiction").get("accuracy").isNull()).isTrue();
    String wrong =
        write(
            "wrong.jsonl",
            """
            {"pairID": "1#0", "label": "yes"}
            {"pairID": "2#0", "label": "neutral"}
            [3]
            """);
    assertThat(MetricsRun.of("snli-ve", "--pairs", pairs, "--predictions", wrong).err())
        .contains("none of entailment, neutral, contradiction: wrong.jsonl:1 label = yes")
        .contains("line that is no JSON object: wrong.jsonl:3")
        .contains("pairs.jsonl:1 pairID = 1#0; pairs.jsonl:2 pairID = 1#1")
        .contains("prediction for a pair that is not there: wrong.jsonl pairID = 2#0");
  }

  @Test
  void readsRealFilesOfGqaAndSnliVe() throws IOException {
    String answers =
        write("answers.json", "[{\"questionId\": \"202218649\", \"prediction\": \"picture\"}]");
    JsonNode gqa =
        MetricsRun.of(
                "gqa",
                "--questions",
                ReferenceData.path("vqa-eval/real-fixtures/gqa/questions.json").toString(),
                "--predictions",
                answers,
                "--json")
            .json();
    assertThat(gqa.get("open").asDouble()).isEqualTo(100);
    assertThat(gqa.get("undefined").get("consistency").asString()).contains("202218648");
    Path pairs = ReferenceData.path("vqa-eval/real-fixtures/visual_entailment/sample_pairs.jsonl");
    String judged =
        write(
            "judged.jsonl",
            Files.readAllLines(pairs).stream()
                .map(line -> JsonMapper.shared().readTree(line).get("pairID").asString())
                .map(id -> "{\"pairID\": \"" + id + "\", \"label\": \"contradiction\"}")
                .collect(Collectors.joining("\n")));
    JsonNode entailment =
        MetricsRun.of("snli-ve", "--pairs", pairs.toString(), "--predictions", judged, "--json")
            .json();
    JsonNode perLabel = entailment.get("perLabel");
    assertThat(perLabel.get("contradiction").get("accuracy").asDouble()).isEqualTo(1);
    assertThat(perLabel.get("contradiction").get("pairs").asInt()).isPositive();
  }
}
