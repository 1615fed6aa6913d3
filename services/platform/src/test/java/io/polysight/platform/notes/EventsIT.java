package io.polysight.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.polysight.contracts.EventType;
import io.polysight.contracts.training.JobFailed;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Events;
import io.polysight.platform.testing.RunningService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class EventsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final RunningService service = NotesService.shared();
  private final UUID job = UUID.randomUUID();

  private List<Long> steps(UUID of) {
    return service
        .bean(JdbcClient.class)
        .sql("select step from received where job = :job order by at")
        .param("job", of)
        .query(Long.class)
        .list();
  }

  private static JobFailed failed(UUID job, String name, long step) {
    return new JobFailed(job, "vision", name, "because", step);
  }

  @Test
  void carriesTheEventsOfAnAggregateInOrderAndOnce() {
    Answer created =
        service
            .as("ben")
            .post("/api/v1/notes", Map.of("team", "vision", "title", "many", "copies", 300));
    UUID id = created.as(Note.class).id();

    await().atMost(PATIENCE).until(() -> steps(id).size() >= 300);
    assertThat(steps(id)).isSorted().hasSize(300);
  }

  @Test
  void sendsCloudEventsThatAnyClientReads() {
    Answer created =
        service
            .as("ben")
            .post("/api/v1/notes", Map.of("team", "vision", "title", "one", "copies", 1));
    UUID id = created.as(Note.class).id();

    Events.Published sent =
        service.events().await(EventType.JOB_FAILED, p -> p.key().equals(id.toString()));
    assertThat(sent.event().getSource()).hasToString("/eval-service");
    assertThat(sent.event().getSubject()).isEqualTo(id.toString());
    assertThat(sent.event().getExtension("team")).isEqualTo("vision");
    assertThat(sent.event().getExtension("actor")).isEqualTo("ben");
    assertThat(sent.event().getDataContentType()).isEqualTo("application/json");
    assertThat(sent.headers()).containsKeys("ce_id", "ce_type", "ce_time", "ce_traceparent");
    assertThat(sent.as(JobFailed.class).name()).isEqualTo("one");
  }

  @Test
  void keepsALogOfWhatItToldForThoseWhoMaySeeIt() {
    Answer created =
        service
            .as("ben")
            .post("/api/v1/notes", Map.of("team", "vision", "title", "logged", "copies", 3));
    UUID id = created.as(Note.class).id();
    String log = "/api/v1/eval-service/events?aggregate=" + id;

    JsonNode first = service.as("vera").get(log + "&limit=2").json();
    String cursor = first.path("next").asString();
    JsonNode second = service.as("vera").get(log + "&limit=2&after=" + cursor).json();

    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("items")).hasSize(1);
    assertThat(first.path("items").get(0).path("data").path("name").asString()).isEqualTo("logged");
    assertThat(first.path("items").get(0).path("id").asString())
        .isGreaterThan(second.path("items").get(0).path("id").asString());
    assertThat(service.as("vera").get(log + "&type=io.polysight.job").json().path("items"))
        .hasSize(3);
    assertThat(service.as("vera").get(log + "&type=io.polysight.jo").json().path("items"))
        .isEmpty();
  }

  @Test
  void showsTheLogToNobodyOfAnotherTeam() {
    Answer created =
        service
            .as("ben")
            .post("/api/v1/notes", Map.of("team", "vision", "title", "hidden", "copies", 1));
    String log = "/api/v1/eval-service/events?aggregate=" + created.as(Note.class).id();

    assertThat(service.as("otto").get(log).json().path("items")).isEmpty();
    assertThat(service.as("otto").get(log + "&team=vision").json().path("items")).isEmpty();
    assertThat(service.as("nora").get(log).json().path("items")).isEmpty();
    assertThat(service.api().get(log).status()).isEqualTo(401);
  }

  @Test
  void publishesNothingOfATransactionUndone() {
    service.as("ben").post("/api/v1/notes", Map.of("team", "vision", "title", "undo", "copies", 1));

    Long left =
        service
            .bean(JdbcClient.class)
            .sql("select count(*) from outbox where data like '%undo%'")
            .query(Long.class)
            .single();
    assertThat(left).isZero();
  }

  @Test
  void keepsOneTraceFromTheRequestToTheConsumersLog() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Logger logger = (Logger) LoggerFactory.getLogger(JobSteps.class);
    logger.addAppender(lines);
    try {
      Answer created =
          service
              .as("ben")
              .post(
                  "/api/v1/notes",
                  Map.of("team", "vision", "title", "traced", "copies", 1),
                  "traceparent",
                  "00-" + trace + "-00f067aa0ba902b7-01");
      UUID id = created.as(Note.class).id();
      await().atMost(PATIENCE).until(() -> !steps(id).isEmpty());
      assertThat(List.copyOf(lines.list))
          .filteredOn(line -> line.getFormattedMessage().contains(id.toString()))
          .singleElement()
          .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("traceId", trace));
      Events.Published sent =
          service.events().await(EventType.JOB_FAILED, p -> p.key().equals(id.toString()));
      assertThat(sent.headers().get("ce_traceparent")).startsWith("00-" + trace + "-");
    } finally {
      logger.detachAppender(lines);
    }
  }

  @Test
  void handlesAnEventThatComesTwiceOnce() {
    UUID event = UUID.randomUUID();
    service.events().send(EventType.JOB_FAILED, "vision", job, failed(job, "a", 1), event);
    service.events().send(EventType.JOB_FAILED, "vision", job, failed(job, "a", 1), event);
    service.events().send(EventType.JOB_FAILED, "vision", job, failed(job, "a", 2));

    await().atMost(PATIENCE).until(() -> steps(job).contains(2L));
    assertThat(steps(job)).containsExactly(1L, 2L);
  }

  @Test
  void deadLettersWhatCannotBeHandledWithTheReasonAndReplaysIt() {
    UUID event =
        service.events().send(EventType.JOB_FAILED, "vision", job, failed(job, "poison", 1));
    service.events().send(EventType.JOB_FAILED, "vision", job, failed(job, "fine", 2));

    var letter =
        service
            .events()
            .awaitDeadLetter(
                EventType.JOB_FAILED, m -> event.toString().equals(Events.headers(m).get("ce_id")));
    assertThat(Events.headers(letter))
        .containsEntry("polysight_dead_letter_reason", "a job may not be called 'poison'");
    await().atMost(PATIENCE).until(() -> steps(job).equals(List.of(2L)));

    String letters = "/api/v1/eval-service/dead-letters";
    String position = letter.topic() + ":" + letter.partition() + ":" + letter.offset();
    String replay = letters + "/" + position + "/replay";
    assertThat(service.as("ada").get(letters).text()).contains(position);
    assertThat(service.as("ben").get(letters).text()).doesNotContain(position);
    assertThat(service.as("ben").post(replay).status()).isEqualTo(404);
    assertThat(service.as("ada").post(replay).status()).isEqualTo(409);
    JobSteps handler = service.bean(JobSteps.class);
    handler.refusesPoison.set(false);
    try {
      assertThat(service.as("ada").post(replay).status()).isEqualTo(204);
    } finally {
      handler.refusesPoison.set(true);
    }
    assertThat(steps(job)).containsExactly(2L, 1L);
  }

  @Test
  void deadLettersAMessageThatIsNoEvent() {
    byte[] junk = "not an event".getBytes(StandardCharsets.UTF_8);
    service
        .events()
        .send(new ProducerRecord<>(service.topicPrefix() + "polysight.training", "k", junk));

    var letter =
        service
            .events()
            .awaitDeadLetter(EventType.JOB_FAILED, m -> java.util.Arrays.equals(junk, m.value()));
    assertThat(Events.headers(letter).get("polysight_dead_letter_reason"))
        .contains("no CloudEvent");
  }

  @Test
  void waitsForADependencyInsteadOfGivingUp() {
    JobSteps handler = service.bean(JobSteps.class);
    handler.dependencyDown.set(true);
    try {
      service.events().send(EventType.JOB_FAILED, "vision", job, failed(job, "patient", 7));
      await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> steps(job).isEmpty());
    } finally {
      handler.dependencyDown.set(false);
    }
    await().atMost(PATIENCE).until(() -> steps(job).equals(List.of(7L)));
  }
}
