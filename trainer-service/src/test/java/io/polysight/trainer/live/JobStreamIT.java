package io.polysight.trainer.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.training.MetricPoint;
import io.polysight.trainer.job.Job;
import io.polysight.trainer.job.JobLedger;
import io.polysight.trainer.metric.MetricStore;
import io.polysight.trainer.testbed.SmallJob;
import io.polysight.trainer.testbed.Testbed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Listens to a job whose worker is played by the test. */
@Timeout(120)
class JobStreamIT {
  @TempDir static Path work;
  private static Testbed bed;
  private static SmallJob small;

  @BeforeAll
  static void start() throws IOException {
    bed = new Testbed(work, "polysight.trainer.workers.count=0");
    small = new SmallJob(bed);
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void followsAJobFromTheQueueToItsEnd() throws IOException {
    UUID id = small.submit("followed", 100, 50).id();
    try (BufferedReader stream = listen(id, null)) {
      Event waiting = next(stream);
      assertThat(waiting.name()).isEqualTo("state");
      assertThat(waiting.data()).contains("\"QUEUED\"", "\"queuePosition\":");

      var ledger = bed.bean(JobLedger.class);
      Job job = claim(ledger, id);
      var run = new JobLedger.Run(id, job.attempt());
      assertThat(until(stream, "state").data()).contains("\"RUNNING\"");
      bed.bean(MetricStore.class).write(id, List.of(new MetricPoint(7, "loss/captions", 2.5)));
      ledger.progressed(run, 7, 3.5, Map.of("captions", 2.5), true);
      assertThat(until(stream, "metrics").data()).contains("loss/captions", "2.5");
      assertThat(until(stream, "progress").data()).contains("\"step\":7", "\"secondsLeft\":27");

      ledger.finished(run, "digest", 3);
      assertThat(until(stream, "state").data()).contains("\"FINISHED\"");
      assertThat(next(stream)).isNull();
    }
  }

  @Test
  void sendsAListenerWhoComesBackOnlyWhatItMissed() throws IOException {
    UUID id = small.submit("missed", 100, 50).id();
    MetricStore metrics = bed.bean(MetricStore.class);
    metrics.write(id, List.of(new MetricPoint(1, "loss/captions", 5)));
    String seen = Long.toString(metrics.newestPosition(id));
    metrics.write(
        id,
        List.of(new MetricPoint(2, "loss/captions", 4), new MetricPoint(3, "gradient-norm", 1)));

    try (BufferedReader stream = listen(id, seen)) {
      Event missed = until(stream, "metrics");

      assertThat(missed.data())
          .isEqualTo(
              "[{\"step\":2,\"name\":\"loss/captions\",\"value\":4.0},"
                  + "{\"step\":3,\"name\":\"gradient-norm\",\"value\":1.0}]");
      assertThat(Long.parseLong(missed.id())).isEqualTo(metrics.newestPosition(id));
    }
  }

  @Test
  void refusesAnIdThatIsNoneOfItsOwn() throws IOException {
    UUID id = small.submit("strange id", 100, 50).id();

    try (BufferedReader stream = listen(id, "the last one")) {
      assertThat(stream.lines().toList().toString()).contains("Last-Event-ID", "the last one");
    }
  }

  /** Takes jobs off the queue until it is this one's turn. */
  private static Job claim(JobLedger ledger, UUID id) {
    Job job = ledger.claim("test", Duration.ofMinutes(5)).orElseThrow();
    while (!job.id().equals(id)) {
      job = ledger.claim("test", Duration.ofMinutes(5)).orElseThrow();
    }
    return job;
  }

  private record Event(String id, String name, String data) {}

  private static BufferedReader listen(UUID job, String lastEventId) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            bed.as("vera").stream("/api/v1/jobs/" + job + "/events", lastEventId),
            StandardCharsets.UTF_8));
  }

  private static Event until(BufferedReader stream, String name) throws IOException {
    Event event = next(stream);
    while (event != null && !event.name().equals(name)) {
      event = next(stream);
    }
    assertThat(event).as("an event named " + name).isNotNull();
    return event;
  }

  /** The next event, past heartbeats; null at the end of the stream. */
  private static Event next(BufferedReader stream) throws IOException {
    String id = "";
    String name = "";
    StringBuilder data = new StringBuilder();
    for (String line = stream.readLine(); line != null; line = stream.readLine()) {
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("event:")) {
        name = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5));
      } else if (line.isEmpty() && !data.isEmpty()) {
        return new Event(id, name, data.toString());
      }
    }
    return null;
  }
}
