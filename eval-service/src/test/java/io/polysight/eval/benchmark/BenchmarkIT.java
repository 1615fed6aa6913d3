package io.polysight.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.DatasetVersion.State;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.SearchIndex;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BenchmarkIT {
  private static final String BENCHMARKS = "/api/v1/benchmarks";
  private static final Map<String, Object> LABELLED = Map.of("labels", Map.of("class", "cat"));

  private static Answer create(Map<String, Object> wanted) {
    return Service.as("ben").post(BENCHMARKS, wanted);
  }

  @Test
  void createsABenchmarkOfTheLatestRevision() {
    var task = Benchmarks.task(Benchmarks.catsAndDogs());
    Answer answer =
        create(Benchmarks.wanted("m", task, Benchmarks.dataset(State.READY, LABELLED), "test"));

    assertThat(answer.status()).isEqualTo(201);
    Benchmark benchmark = answer.as(Benchmark.class);
    assertThat(benchmark.revision()).isEqualTo(task.revision());
    assertThat(benchmark.labelSpace()).isEqualTo("class");
    assertThat(Service.as("vera").get(BENCHMARKS + "/" + benchmark.id()).as(Benchmark.class))
        .isEqualTo(benchmark);
    assertThat(Service.PEERS.tokens()).allMatch(token -> token.startsWith("Bearer "));
  }

  @Test
  void namesATaskAndAVersionThatDoNotExistTogether() {
    var wanted =
        new HashMap<>(
            Benchmarks.wanted(
                "m",
                Benchmarks.task(Benchmarks.catsAndDogs()),
                Benchmarks.dataset(State.READY, LABELLED),
                "test"));
    wanted.put("task", UUID.randomUUID());
    wanted.put("datasetVersion", UUID.randomUUID());
    wanted.put("name", "n".repeat(10_000));

    Answer answer = create(wanted);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults()).containsOnlyKeys("task", "datasetVersion", "name");
  }

  @Test
  void refusesASplitTheVersionDoesNotHaveNamingThoseItHas() {
    Answer answer =
        create(
            Benchmarks.wanted(
                "m",
                Benchmarks.task(Benchmarks.catsAndDogs()),
                Benchmarks.dataset(State.READY, LABELLED),
                "holiday"));

    assertThat(answer.faults().get("split")).contains("holiday", "[test]");
  }

  @Test
  void refusesAPendingVersion() {
    Answer answer =
        create(
            Benchmarks.wanted(
                "m",
                Benchmarks.task(Benchmarks.catsAndDogs()),
                Benchmarks.dataset(State.PENDING, LABELLED),
                "test"));

    assertThat(answer.faults().get("datasetVersion")).contains("PENDING", "READY");
  }

  @Test
  void refusesAnnotationsThatDoNotFitTheKind() {
    var labelled = Benchmarks.dataset(State.READY, LABELLED);
    var captioned = Benchmarks.dataset(State.READY, Map.of("captions", List.of("a cat")));

    Answer noCaptions =
        create(
            Benchmarks.wanted("m", Benchmarks.task(new Captioning(null, null)), labelled, "test"));
    Answer noLabels =
        create(
            Benchmarks.wanted("m", Benchmarks.task(Benchmarks.catsAndDogs()), captioned, "test"));
    Answer otherLabels =
        create(
            Benchmarks.wanted(
                "m",
                Benchmarks.task(new ImageClassification(List.of("car"), null)),
                labelled,
                "test"));
    var elsewhere =
        new HashMap<>(
            Benchmarks.wanted("m", Benchmarks.task(Benchmarks.catsAndDogs()), labelled, "test"));
    elsewhere.put("labelSpace", "colour");

    assertThat(noCaptions.faults().get("split")).contains("captions");
    assertThat(noLabels.faults().get("split")).contains("class");
    assertThat(otherLabels.faults().get("labelSpace")).contains("car", "cat");
    assertThat(create(elsewhere).faults().get("labelSpace")).contains("colour", "[class]");
  }

  @Test
  void refusesALabelSpaceWhereNoLabelAnswers() {
    RegisteredTask captions = Benchmarks.task(new Captioning(null, null));
    DatasetVersion data = Benchmarks.dataset(State.READY, Map.of("captions", List.of("a cat")));
    var wanted = new HashMap<>(Benchmarks.wanted("m", captions, data, "test"));
    wanted.put("labelSpace", "class");

    assertThat(create(wanted).faults().get("labelSpace")).contains("class", "leave it out");
    wanted.remove("labelSpace");
    assertThat(create(wanted).as(Benchmark.class).labelSpace()).isNull();
  }

  @Test
  void tellsTheIdOfTheBenchmarkThatHasTheName() {
    Benchmark first = Benchmarks.benchmark("m", Benchmarks.catsAndDogs());
    var again =
        new HashMap<>(
            Benchmarks.wanted(
                "m",
                Benchmarks.task(Benchmarks.catsAndDogs()),
                Benchmarks.dataset(State.READY, LABELLED),
                "test"));
    again.put("name", first.name());

    Answer answer = create(again);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.detail()).contains(first.id().toString());
  }

  @Test
  void findsBenchmarksByEveryWordOfTheirNameModelOrSplit() {
    String word = Service.fresh("zebra");
    String within = named("held-out " + word);
    String exact = named(word);
    String search = BENCHMARKS + "?q=" + word.toUpperCase(Locale.ROOT);

    assertThat(ids(search)).containsExactly(exact, within);
    assertThat(ids(search + "%20test%20held")).containsExactly(within);
    assertThat(ids(search + "&model=another")).isEmpty();
    assertThat(ids(search + "&task=" + UUID.randomUUID())).isEmpty();
    assertThat(Service.as("otto").get(search).json().path("items")).isEmpty();
  }

  @Test
  void searchesManyByTheIndexOfTheirTexts() {
    SearchIndex.serves(
        Service.get().bean(JdbcClient.class),
        query -> Service.as("vera").get(BENCHMARKS + query).json(),
        """
        insert into benchmark (id, team, name, model, task, revision, definition, dataset_version,
          split, every_version, created_at, created_by, etag)
        select id, 'vision', name, 'm', id, 1,
          '{"kind":"image-classification","labels":["cat","dog"]}', id, 'test', false, now(), 'ada', 1
        from numbered
        """);
  }

  private static String named(String name) {
    var wanted =
        new HashMap<>(
            Benchmarks.wanted(
                "m",
                Benchmarks.task(Benchmarks.catsAndDogs()),
                Benchmarks.dataset(State.READY, LABELLED),
                "test"));
    wanted.put("name", name);
    return create(wanted).as(Benchmark.class).id().toString();
  }

  private static List<String> ids(String list) {
    List<String> ids = new ArrayList<>();
    Service.as("vera")
        .get(list)
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }
}
