package io.polysight.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.Page;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.RunningService;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

class WebIT {
  private final RunningService service = NotesService.shared();
  private final Api ben = service.as("ben");

  private Note create(String title) {
    return ben.post("/api/v1/notes", Map.of("team", "vision", "title", title)).as(Note.class);
  }

  @Test
  void namesEveryFaultOfABodyAtOnce() {
    Answer answer =
        ben.post(
            "/api/v1/notes", "{\"teem\":\"vision\",\"copies\":\"many\",\"labels\":[\"a\",null]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.faults())
        .containsEntry("team", "is required")
        .containsEntry("title", "is required")
        .containsEntry("teem", "is not a field here; did you mean 'team'?")
        .containsEntry("copies", "'many' is not a whole number in range")
        .containsEntry("labels[1]", "is null");
    assertThat(answer.json().path("owner").asString()).isEqualTo("caller");
    assertThat(answer.json().path("instance").asString()).isEqualTo("/api/v1/notes");
    assertThat(answer.json().path("traceId").asString()).hasSize(32);
  }

  @Test
  void namesTheKnownKindsForAnUnknownOne() {
    Answer answer =
        ben.post(
            "/api/v1/notes",
            "{\"team\":\"vision\",\"title\":\"x\",\"shape\":{\"kind\":\"sorting\"}}");

    assertThat(answer.faults().get("shape.kind"))
        .isEqualTo(
            "'sorting' is not known; the known ones are image-classification, captioning,"
                + " image-text-retrieval, object-detection, instance-segmentation,"
                + " visual-question-answering, verification, referring-expression-grounding,"
                + " multi-label-classification");
  }

  @Test
  void placesTheFaultsOfANestedValue() {
    Answer answer =
        ben.post(
            "/api/v1/notes",
            "{\"team\":\"vision\",\"title\":\"x\",\"shape\":{\"kind\":\"image-classification\","
                + "\"labels\":[\"cat\",\"Cat\"]}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults()).containsKey("shape.labels[1]");
  }

  @Test
  void takesAFieldThatTheRecordReplacesByADefault() {
    Answer answer =
        ben.post(
            "/api/v1/notes",
            "{\"team\":\"vision\",\"title\":\"x\",\"shape\":{\"kind\":\"image-classification\","
                + "\"labels\":[\"cat\"]}}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("shape").path("prompts").get(0).asString()).isEqualTo("{}");
  }

  @Test
  void refusesATitleOfTenThousandCharactersByItsField() {
    Answer answer =
        ben.post("/api/v1/notes", Map.of("team", "vision", "title", "x".repeat(10_000)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("title")).startsWith("10000 characters").hasSizeLessThan(150);
  }

  @Test
  void refusesABodyAboveTheLimit() {
    Answer answer =
        ben.post("/api/v1/notes", Map.of("team", "vision", "title", "x".repeat(1_100_000)));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.detail()).contains("1048576");
  }

  @Test
  void saysWhereJsonIsBrokenWithoutLibraryWords() {
    Answer answer = ben.post("/api/v1/notes", "{\"team\": vision}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).startsWith("The body is not valid JSON at line 1");
    assertThat(answer.text()).doesNotContain("jackson").doesNotContain("Unrecognized");
  }

  @Test
  void namesTheMediaTypeItTakes() {
    Answer answer = ben.send("POST", "/api/v1/notes", BodyPublishers.ofString("a=b"), "text/csv");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.detail()).contains("text/csv").contains("application/json");
  }

  @Test
  void readsRecordsFromJsonOnly() {
    Answer answer =
        ben.send(
            "POST",
            "/api/v1/notes",
            BodyPublishers.ofString("team: vision\ntitle: x\n"),
            "application/yaml");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.detail()).contains("application/json").doesNotContain("or application/yaml");
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(ben.post("/api/v1/notes", "").status()).isEqualTo(400);
  }

  @Test
  void answersUnknownRoutesAndMethodsWithProblems() {
    assertThat(ben.get("/api/v1/nothing").status()).isEqualTo(404);
    Answer method = ben.delete("/api/v1/notes");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("Allow")).isEqualTo("GET, POST");
    Answer id = ben.get("/api/v1/notes/not-an-id");
    assertThat(id.status()).isEqualTo(400);
    assertThat(id.faults().get("id")).contains("'not-an-id' is not a UUID");
  }

  @Test
  void hidesWhatWentWrongInside() {
    Answer answer = ben.get("/api/v1/notes/broken");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).doesNotContain("secret").doesNotContain("IllegalState");
    assertThat(answer.json().path("owner").asString()).isEqualTo("us");
  }

  @Test
  void walksAListByCursorWithoutGapOrRepeat() {
    List<UUID> created = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      created.addFirst(create("page " + i).id());
    }
    List<UUID> seen = new ArrayList<>();
    String path = "/api/v1/notes?team=vision&limit=3";
    while (seen.size() < 7) {
      Page<Note> page = ben.get(path).as(new TypeReference<>() {});
      page.items().forEach(note -> seen.add(note.id()));
      path = "/api/v1/notes?team=vision&limit=3&after=" + page.next();
    }

    assertThat(seen.subList(0, 7)).isEqualTo(created);
  }

  @Test
  void refusesALimitOutOfRangeAndACursorThatIsNone() {
    Answer answer = ben.get("/api/v1/notes?limit=201&after=x");

    assertThat(answer.faults())
        .containsEntry("limit", "201 is outside 1 to 200")
        .containsKey("after");
  }

  @Test
  void describesItselfForClientsToBeGenerated() {
    JsonNode document = service.api().get("/v3/api-docs").json();
    JsonNode create = document.path("paths").path("/api/v1/notes").path("post");

    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(create.toString()).contains("Idempotency-Key").contains("schemas/Problem");
    JsonNode list = document.path("paths").path("/api/v1/notes").path("get");
    assertThat(list.path("parameters").values())
        .extracting(parameter -> parameter.path("name").asString())
        .containsExactlyInAnyOrder("team", "limit", "after");
    assertThat(document.path("paths").path("/api/v1/notes/{id}").path("put").toString())
        .contains("If-Match");
    JsonNode note = document.path("components").path("schemas").path("Note");
    assertThat(note.path("required").values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("id", "team", "title", "etag");
  }

  @Test
  void changesOnlyWhatTheCallerHasSeen() {
    Answer created = ben.post("/api/v1/notes", Map.of("team", "vision", "title", "old"));
    String path = created.header("Location");
    Map<String, String> rename = Map.of("title", "new");

    assertThat(ben.put(path, rename).status()).isEqualTo(428);
    Answer renamed = ben.put(path, rename, "If-Match", created.etag());
    assertThat(renamed.as(Note.class).title()).isEqualTo("new");
    assertThat(ben.put(path, rename, "If-Match", created.etag()).status()).isEqualTo(412);
    assertThat(ben.put(path, rename, "If-Match", renamed.etag()).etag()).isEqualTo("\"3\"");
  }
}
