package io.polysight.dataset.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.TaskRegistered;
import io.polysight.contracts.datasets.TaskRetired;
import io.polysight.contracts.datasets.TaskRevised;
import io.polysight.dataset.Service;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.SearchIndex;
import io.polysight.tasks.ImageClassification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TaskIT {
  private static final String TASKS = "/api/v1/tasks";

  private static Map<String, Object> colours(String name, String... labels) {
    return Map.of(
        "team",
        "vision",
        "name",
        name,
        "task",
        Map.of("kind", "image-classification", "labels", List.of(labels)));
  }

  @Test
  void searchesManyByTheIndexOfTheirTexts() {
    SearchIndex.serves(
        Service.get().bean(JdbcClient.class),
        query -> Service.as("vera").get(TASKS + query).json(),
        """
        insert into task select id, 'vision', name, '', 'image-classification', 1, 'ACTIVE', now(),
          'ada', 1 from numbered
        """,
        """
        insert into task_revision select id, id, 'vision', 1,
          '{"kind":"image-classification","labels":["cat","dog"]}', now(), 'ada' from numbered
        """);
  }

  @Test
  void registersRevisesAndRetiresATaskAndTellsOfEach() {
    String name = Service.fresh("colours");
    Answer created = Service.as("ben").post(TASKS, colours(name, "red", "blue"));
    assertThat(created.status()).isEqualTo(201);
    RegisteredTask task = created.as(RegisteredTask.class);
    String path = TASKS + "/" + task.id();
    assertThat(created.header("Location")).endsWith(path);
    assertThat(task.revision()).isEqualTo(1);

    Answer revised =
        Service.as("ben")
            .post(
                path + "/revisions",
                Map.of("task", Map.of("kind", "image-classification", "labels", List.of("green"))));
    assertThat(revised.status()).isEqualTo(201);
    assertThat(revised.as(RegisteredTask.class).revision()).isEqualTo(2);

    assertThat(labels(Service.as("vera").get(path))).containsExactly("green");
    assertThat(labels(Service.as("vera").get(path + "?revision=1"))).containsExactly("red", "blue");
    assertThat(Service.as("vera").get(path + "?revision=3").status()).isEqualTo(404);
    assertThat(Service.as("vera").get(path + "/revisions").json().path("items")).hasSize(2);

    Answer retired = Service.as("ben").delete(path, "If-Match", revised.etag());
    assertThat(retired.as(RegisteredTask.class).state()).isEqualTo(RegisteredTask.State.RETIRED);

    var events = Service.get().events();
    assertThat(
            events
                .await(EventType.TASK_REGISTERED, e -> e.key().equals(task.id().toString()))
                .as(TaskRegistered.class)
                .name())
        .isEqualTo(name);
    assertThat(
            events
                .await(EventType.TASK_REVISED, e -> e.key().equals(task.id().toString()))
                .as(TaskRevised.class)
                .revision())
        .isEqualTo(2);
    assertThat(
            events
                .await(EventType.TASK_RETIRED, e -> e.key().equals(task.id().toString()))
                .as(TaskRetired.class)
                .task())
        .isEqualTo(task.id());
  }

  @Test
  void describesATaskAnewForThoseWhoHaveSeenItsLatestState() {
    Answer created =
        Service.as("ben").post(TASKS, colours(Service.fresh("colours"), "red", "blue"));
    String path = TASKS + "/" + created.as(RegisteredTask.class).id();
    Map<String, String> change = Map.of("description", "what the belt camera sees");

    Answer described = Service.as("ben").put(path, change, "If-Match", created.etag());

    RegisteredTask task = described.as(RegisteredTask.class);
    assertThat(task.description()).isEqualTo("what the belt camera sees");
    assertThat(task.revision()).isEqualTo(1);
    assertThat(Service.as("vera").get(path).as(RegisteredTask.class)).isEqualTo(task);
    assertThat(Service.as("ben").put(path, change, "If-Match", created.etag()).status())
        .isEqualTo(412);
    Answer tooLong =
        Service.as("ben")
            .put(path, Map.of("description", "x".repeat(4001)), "If-Match", described.etag());
    assertThat(tooLong.faults().get("description")).contains("4001");
    Service.as("ben").delete(path, "If-Match", described.etag());
    assertThat(Service.as("ben").put(path, change, "If-Match", "\"3\"").status()).isEqualTo(409);
  }

  @Test
  void searchesNamesAmongTheTasksOfAKind() {
    String word = Service.fresh("gauge").replace(' ', '-');
    Service.as("ben").post(TASKS, colours(word + " colours", "red", "blue"));
    Service.as("ben")
        .post(
            TASKS,
            Map.of(
                "team", "vision", "name", word + " texts", "task", Map.of("kind", "captioning")));
    String search = TASKS + "?q=" + word;

    assertThat(Service.as("vera").get(search).json().path("items")).hasSize(2);
    assertThat(Service.as("vera").get(search + "%20texts").json().path("items")).hasSize(1);
    assertThat(
            Service.as("vera")
                .get(search + "&kind=captioning")
                .json()
                .at("/items/0/name")
                .asString())
        .isEqualTo(word + " texts");
    assertThat(Service.as("otto").get(search).json().path("items")).isEmpty();
  }

  private static List<String> labels(Answer answer) {
    return ((ImageClassification) answer.as(RegisteredTask.class).task()).labels();
  }

  @Test
  void listsTheKnownKindsWhenTheKindIsUnknown() {
    long before = Service.rows("task");
    Answer answer =
        Service.as("ben")
            .post(
                TASKS,
                Map.of("team", "vision", "name", "x", "task", Map.of("kind", "image-poetry")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .contains("image-poetry", "image-classification", "captioning", "image-text-retrieval")
        .doesNotContain("io.polysight");
    assertThat(Service.rows("task")).isEqualTo(before);
  }

  @Test
  void refusesATaskWithoutLabels() {
    Answer answer = Service.as("ben").post(TASKS, colours(Service.fresh("none")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("labels", "give at least one class name");
  }

  @Test
  void refusesANameOfTenThousandCharactersNamingTheLimit() {
    long before = Service.rows("task");
    Answer answer = Service.as("ben").post(TASKS, colours("n".repeat(10_000), "red"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("name")).contains("10000 characters", "at most 100");
    assertThat(answer.text().length()).isLessThan(2000);
    assertThat(Service.rows("task")).isEqualTo(before);
  }

  @Test
  void tellsTheIdOfTheTaskThatHasTheName() {
    String name = Service.fresh("colours");
    RegisteredTask first =
        Service.as("ben").post(TASKS, colours(name, "red")).as(RegisteredTask.class);

    Answer second = Service.as("ada").post(TASKS, colours(name, "blue"));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.detail()).contains(name, first.id().toString());
  }

  @Test
  void refusesARevisionOfAnotherKind() {
    RegisteredTask task =
        Service.as("ben")
            .post(TASKS, colours(Service.fresh("colours"), "red"))
            .as(RegisteredTask.class);

    Answer answer =
        Service.as("ben")
            .post(
                TASKS + "/" + task.id() + "/revisions",
                Map.of("task", Map.of("kind", "captioning")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("task.kind")).contains("captioning", "image-classification");
  }

  @Test
  void refusesToRetireWhatChangedMeanwhileOrWithoutSayingWhatWasSeen() {
    Answer created = Service.as("ben").post(TASKS, colours(Service.fresh("colours"), "red"));
    String path = TASKS + "/" + created.as(RegisteredTask.class).id();

    assertThat(Service.as("ben").delete(path, "If-Match", "\"99\"").status()).isEqualTo(412);
    assertThat(Service.as("ben").delete(path).status()).isEqualTo(428);
    assertThat(Service.as("ben").get(path).as(RegisteredTask.class).state())
        .isEqualTo(RegisteredTask.State.ACTIVE);
  }

  @Test
  void replaysARepeatedRequestAndRefusesAnotherUnderTheSameKey() {
    String key = Service.fresh("key");
    Map<String, Object> body = colours(Service.fresh("colours"), "red");
    Answer first = Service.as("ben").post(TASKS, body, "Idempotency-Key", key);
    long after = Service.rows("task");

    Answer repeated = Service.as("ben").post(TASKS, body, "Idempotency-Key", key);
    Answer other =
        Service.as("ben")
            .post(TASKS, colours(Service.fresh("other"), "red"), "Idempotency-Key", key);

    assertThat(repeated.status()).isEqualTo(201);
    assertThat(repeated.as(RegisteredTask.class).id())
        .isEqualTo(first.as(RegisteredTask.class).id());
    assertThat(other.status()).isEqualTo(422);
    assertThat(Service.rows("task")).isEqualTo(after);
  }

  @Test
  void narrowsListsByKindNameAndState() {
    String name = Service.fresh("colours");
    Service.as("ben").post(TASKS, colours(name, "red"));
    String named = TASKS + "?name=" + name.replace(" ", "%20");

    assertThat(Service.as("vera").get(named).json().path("items")).hasSize(1);
    assertThat(Service.as("vera").get(named + "&kind=captioning").json().path("items")).isEmpty();
    assertThat(Service.as("vera").get(named + "&state=RETIRED").json().path("items")).isEmpty();
    assertThat(Service.as("otto").get(named).json().path("items")).isEmpty();
  }
}
