package io.polysight.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.tasks.Faults.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TaskTest {
  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void readsATaskByItsKind() {
    Task task =
        json.readValue(
            "{\"kind\":\"image-classification\",\"labels\":[\"cat\",\"dog\"]}", Task.class);
    assertThat(task).isEqualTo(new ImageClassification(List.of("cat", "dog"), List.of("{}")));
  }

  @Test
  void writesTheKindOnce() {
    String written = json.writeValueAsString(new Captioning(12, null));
    assertThat(written).isEqualTo("{\"kind\":\"captioning\",\"maxTokens\":12,\"beams\":2}");
  }

  @Test
  void fillsInThresholdAndNumberOfARegionTask() {
    Task task = json.readValue("{\"kind\":\"object-detection\",\"labels\":[\"cup\"]}", Task.class);
    assertThat(task).isEqualTo(new ObjectDetection(List.of("cup"), 0.3, 100));
    assertThat(json.writeValueAsString(new InstanceSegmentation(List.of("cup"), 0.5, 7)))
        .isEqualTo(
            "{\"kind\":\"instance-segmentation\",\"labels\":[\"cup\"],"
                + "\"scoreThreshold\":0.5,\"maxDetections\":7}");
  }

  @Test
  void refusesARegionTaskWithEveryFaultAtOnce() {
    assertThatThrownBy(() -> new ObjectDetection(List.of("cup", "Cup"), 1.5, 0))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("labels[1]: 'Cup' is listed twice")
        .hasMessageContaining("scoreThreshold: 1.5 is outside 0 to 1")
        .hasMessageContaining("maxDetections: 0 is outside 1 to 1000");
  }

  @Test
  void writesBoxesAndMasksAsCocoDoes() {
    Prediction found =
        new Prediction.Segmented(
            List.of(
                new Prediction.Outlined(
                    "cup",
                    0.75,
                    new Prediction.PixelBox(1, 2, 3.5, 4),
                    new Prediction.Mask(List.of(6, 5), "52"))));
    String written = json.writeValueAsString(found);
    assertThat(written)
        .isEqualTo(
            "{\"kind\":\"instance-segmentation\",\"objects\":[{\"label\":\"cup\",\"score\":0.75,"
                + "\"box\":{\"x\":1.0,\"y\":2.0,\"width\":3.5,\"height\":4.0},"
                + "\"mask\":{\"size\":[6,5],\"counts\":\"52\"}}]}");
    assertThat(json.readValue(written, Prediction.class)).isEqualTo(found);
  }

  @Test
  void readsQuestionsAndStatementsAsTheyWereWritten() {
    Task answering =
        json.readValue(
            "{\"kind\":\"visual-question-answering\",\"answers\":[\"yes\",\"no\"]}", Task.class);
    assertThat(answering)
        .isEqualTo(new VisualQuestionAnswering(null, List.of("yes", "no"), null, null));
    assertThat(json.writeValueAsString(((QuestionTask) answering).asking("is it red ?")))
        .isEqualTo(
            "{\"kind\":\"visual-question-answering\",\"question\":\"is it red ?\","
                + "\"answers\":[\"yes\",\"no\"],\"maxTokens\":8,\"beams\":2}");
    assertThat(json.writeValueAsString(new Verification(null)))
        .isEqualTo("{\"kind\":\"verification\",\"statement\":null}");
    assertThat(new Verification("it is red").question()).isEqualTo("it is red");
  }

  @Test
  void refusesAQuestionTaskWithEveryFaultAtOnce() {
    assertThatThrownBy(() -> new VisualQuestionAnswering(" ", List.of("yes", "Yes"), 65, 0))
        .hasMessageContaining("question: is blank")
        .hasMessageContaining("answers[1]: 'Yes' is listed twice")
        .hasMessageContaining("maxTokens: 65 is outside 1 to 64")
        .hasMessageContaining("beams: 0 is outside 1 to 8");
    assertThatThrownBy(() -> new Verification("")).hasMessageContaining("statement: is blank");
  }

  @Test
  void readsExpressionsAndLabelsThatAreJudgedAlone() {
    assertThat(
            json.readValue(
                "{\"kind\":\"referring-expression-grounding\",\"expressions\":[\"the cup\"]}",
                Task.class))
        .isEqualTo(new ReferringExpressionGrounding(List.of("the cup")));
    assertThat(
            json.readValue(
                "{\"kind\":\"multi-label-classification\",\"labels\":[\"cup\"]}", Task.class))
        .isEqualTo(new MultiLabelClassification(List.of("cup"), List.of("{}"), 0.5));
    assertThatThrownBy(() -> new MultiLabelClassification(List.of(), null, -0.1))
        .hasMessageContaining("labels: the list is empty")
        .hasMessageContaining("threshold: -0.1 is outside 0 to 1");
    assertThatThrownBy(() -> new ReferringExpressionGrounding(List.of("the cup", " ")))
        .hasMessageContaining("expressions[1]: is blank");
  }

  @Test
  void reportsAllFaultsAtOnce() {
    assertThatThrownBy(() ->
            new ImageClassification(List.of("cat", "x".repeat(10_000), "Cat"), List.of("a photo")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("labels[1]: 10000 characters")
        .hasMessageContaining("labels[2]: 'Cat' is listed twice")
        .hasMessageContaining("prompts[0]: 'a photo' needs exactly one {}");
  }

  @Test
  void refusesAnEmptyLabelList() {
    assertThatThrownBy(() -> new ImageClassification(List.of(), null))
        .hasMessageContaining("labels: the list is empty; give at least one class name");
  }
}
