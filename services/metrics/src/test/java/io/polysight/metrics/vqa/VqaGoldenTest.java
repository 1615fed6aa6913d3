package io.polysight.metrics.vqa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.testing.ReferenceData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against figures of GT-Vision-Lab/VQA's vqaEval.py; SOURCE.txt beside the data says how. */
class VqaGoldenTest {
  private static final String FOLDER = "vqa-eval/";
  private static final double ROUNDED = 5e-7;

  @Test
  void normalisesEveryAnswerAsTheReferenceDoes() {
    JsonNode cases = json("answer_normalisation.json");
    assertThat(cases.size()).isEqualTo(50);
    for (JsonNode one : cases) {
      assertThat(AnswerNormalization.REFERENCE.of(one.get("raw").asString()))
          .as(one.get("raw").asString())
          .isEqualTo(one.get("processed").asString());
    }
  }

  @Test
  void agreesOverallAndByTypeAndOnEveryQuestion() {
    AnswerScores scores =
        VqaFiles.score(
            null,
            ReferenceData.path(FOLDER + "annotations.json"),
            ReferenceData.path(FOLDER + "results.json"));
    JsonNode accuracy = json("expected.json").get("accuracy");
    assertThat(scores.overall().value())
        .isCloseTo(accuracy.get("overall").asDouble(), within(ROUNDED));
    for (String table : new String[] {"perQuestionType", "perAnswerType"}) {
      var rows = scores.figures().tables().get(table);
      assertThat(rows.keySet())
          .containsExactlyInAnyOrderElementsOf(accuracy.get(table).propertyNames());
      rows.forEach((type, row) ->
          assertThat(row.get("accuracy"))
              .as(type)
              .isCloseTo(accuracy.get(table).get(type).asDouble(), within(ROUNDED)));
    }
    assertThat(scores.ofAnswerType("yes/no").overall().value())
        .isCloseTo(accuracy.get("perAnswerType").get("yes/no").asDouble(), within(ROUNDED));
    assertThat(scores.ofQuestionType("how many").overall().value())
        .isCloseTo(accuracy.get("perQuestionType").get("how many").asDouble(), within(ROUNDED));
    JsonNode perQuestion = json("expected.json").get("perQuestion");
    assertThat(scores.questions()).hasSize(perQuestion.size()).hasSize(300);
    scores
        .questions()
        .forEach(question ->
            assertThat(100 * question.reference())
                .as(question.id())
                .isCloseTo(perQuestion.get(question.id()).asDouble(), within(ROUNDED)));
  }

  @Test
  void agreesOnRealQuestionsOfVqaV2() {
    AnswerScores scores =
        VqaFiles.score(
            ReferenceData.path(FOLDER + "real-fixtures/vqav2/questions.json"),
            ReferenceData.path(FOLDER + "real-fixtures/vqav2/annotations.json"),
            ReferenceData.path(FOLDER + "real-fixtures/vqav2_results_last_answer.json"));
    JsonNode expected = json("real-fixtures/vqav2_expected.json");
    assertThat(scores.overall().value())
        .isCloseTo(expected.get("accuracy").get("overall").asDouble(), within(ROUNDED));
    scores
        .questions()
        .forEach(question ->
            assertThat(100 * question.reference())
                .isCloseTo(
                    expected.get("perQuestion").get(question.id()).asDouble(), within(ROUNDED)));
  }

  private static JsonNode json(String file) {
    return JsonMapper.builder().build().readTree(ReferenceData.path(FOLDER + file).toFile());
  }
}
