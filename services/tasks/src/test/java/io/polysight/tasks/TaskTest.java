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
