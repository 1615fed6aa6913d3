package io.polysight.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service calls itself, as it would another one. */
class ClientsIT {
  private final RunningService service = NotesService.shared();

  private Answer relayed(String user, String base, String path, boolean asService) {
    String query = "?base=" + encoded(base) + "&path=" + encoded(path) + "&service=" + asService;
    return service.as(user).get("/api/v1/notes/relayed" + query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void callsInTheCallersNameOrItsOwn() {
    String base = service.address().toString();

    assertThat(relayed("vera", base, "/api/v1/notes/caller", false).json().path("name").asString())
        .isEqualTo("vera");
    Answer own = relayed("vera", base, "/api/v1/notes/caller", true);
    assertThat(own.json().path("name").asString()).isEqualTo("eval-service");
    assertThat(own.json().path("service").asBoolean()).isTrue();
  }

  @Test
  void passesTheOtherServicesRefusalOnAsItIs() {
    String path = "/api/v1/notes/" + UUID.randomUUID();
    Answer answer = relayed("vera", service.address().toString(), path, false);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("instance").asString()).isEqualTo(path);
  }

  @Test
  void answersUnavailableWhenTheOtherServiceIsDownOrBroken() {
    Instant asked = Instant.now();
    Answer down = relayed("vera", "http://127.0.0.1:1", "/x", true);

    assertThat(down.status()).isEqualTo(503);
    assertThat(down.header("Retry-After")).isEqualTo("5");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(relayed("vera", service.address().toString(), "/api/v1/notes/broken", true).status())
        .isEqualTo(503);
  }
}
