package io.polysight.trainer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.MetricPoint;
import io.polysight.contracts.training.Provenance;
import io.polysight.contracts.training.SamplePrediction;
import io.polysight.tasks.Prediction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class WorkerMessageTest {
  static Stream<WorkerMessage> messages() {
    var provenance =
        new Provenance(
            UUID.randomUUID(), "nano", 7, Map.of("v", "d"), List.of("t"), "1", "JDK", "CPU");
    return Stream.of(
        new WorkerMessage.Progress(3, 10, null, Map.of("captions", 1.5)),
        new WorkerMessage.Metrics(List.of(new MetricPoint(3, "loss/captions", 1.5))),
        new WorkerMessage.Checkpointed(
            3, true, "ab", List.of(new CheckpointFile("a", "k/3/a", "ff", 9)), provenance),
        new WorkerMessage.Predicted(
            List.of(
                new SamplePrediction(
                    3,
                    "captions",
                    UUID.randomUUID(),
                    "val/1",
                    null,
                    new Prediction.Captioned("a red ball", -1.5)))),
        new WorkerMessage.Finished("ab", 1.25),
        new WorkerMessage.Stopped(4),
        new WorkerMessage.Failed("a \"quoted\"\nreason", true));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void travelsAsOneLine(WorkerMessage message) {
    var out = new ByteArrayOutputStream();

    new MessageWriter(out).say(message);

    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(1);
    assertThat(JsonMapper.builder().build().readValue(text, WorkerMessage.class))
        .isEqualTo(message);
  }
}
