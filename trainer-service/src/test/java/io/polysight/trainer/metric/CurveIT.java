package io.polysight.trainer.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.training.MetricPoint;
import io.polysight.trainer.testbed.Http;
import io.polysight.trainer.testbed.SmallJob;
import io.polysight.trainer.testbed.Testbed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Curves longer than anybody can see. */
class CurveIT {
  private static final int LONG = 20_000;

  @TempDir static Path work;
  private static Testbed bed;
  private static UUID job;

  @BeforeAll
  static void start() throws IOException {
    bed = new Testbed(work, "polysight.trainer.workers.count=0");
    job = new SmallJob(bed).submit("curves", 10, 5).id();
    List<MetricPoint> points = new ArrayList<>();
    for (int step = 1; step <= LONG; step++) {
      double spike = step == 12_345 ? 1e6 : step == 6_789 ? -1e6 : 0;
      points.add(new MetricPoint(step, "loss/long", Math.sin(step / 500.0) + spike));
    }
    points.add(new MetricPoint(4, "loss/short", 0.5));
    bed.bean(MetricStore.class).write(job, points);
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void thinsALongCurveOutAndKeepsItsPeaks() {
    JsonNode points = curve("?name=loss/long");

    assertThat(points.size()).isBetween(500, MetricController.MOST_POINTS);
    assertThat(points.findValues("value").stream().map(JsonNode::asDouble))
        .anyMatch(value -> value > 9e5)
        .anyMatch(value -> value < -9e5);
    List<Long> steps = points.findValues("step").stream().map(JsonNode::asLong).toList();
    assertThat(steps).isSorted().doesNotHaveDuplicates();
    assertThat(steps.getLast()).isGreaterThan(LONG - LONG / 500);
  }

  @Test
  void showsEveryPointOfAShortStretch() {
    assertThat(
            curve("?name=loss/long&after=19900").findValues("step").stream().map(JsonNode::asInt))
        .hasSize(100)
        .startsWith(19_901)
        .endsWith(20_000);
  }

  @Test
  void showsAllCurvesWhenNoneIsNamed() {
    assertThat(curve("").findValuesAsString("name")).contains("loss/long", "loss/short");
  }

  @Test
  void isEmptyForACurveThatIsNot() {
    assertThat(curve("?name=loss/none")).isEmpty();
  }

  @Test
  void replacesAPointThatIsTrainedAgain() {
    MetricStore metrics = bed.bean(MetricStore.class);
    long before = metrics.newestPosition(job);

    metrics.write(job, List.of(new MetricPoint(4, "loss/short", 0.25)));

    assertThat(curve("?name=loss/short").findValues("value")).hasSize(1);
    assertThat(metrics.since(job, before, 10))
        .singleElement()
        .satisfies(written -> assertThat(written.point().value()).isEqualTo(0.25));
  }

  private static JsonNode curve(String query) {
    Http.Answer answer = bed.as("vera").get("/api/v1/jobs/" + job + "/metrics" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
