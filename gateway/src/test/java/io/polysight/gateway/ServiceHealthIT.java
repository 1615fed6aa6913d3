package io.polysight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.testing.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the portal shows of the services' health. */
class ServiceHealthIT {
  private static Backend backend;
  private static GatewayUnderTest gateway;

  @BeforeAll
  static void start() throws IOException {
    backend = new Backend(0);
    gateway =
        new GatewayUnderTest(
            backend.address(),
            "--polysight.services.eval-service="
                + URI.create("http://127.0.0.1:" + GatewayUnderTest.freePort()));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    backend.close();
  }

  private static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static HttpRequest.Builder signedIn() {
    return HttpRequest.newBuilder(gateway.at("/api/v1/health"))
        .header("Authorization", "Bearer " + TestInfrastructure.get().token("vera"));
  }

  @Test
  void tellsWhichServiceDoesNotAnswerAndWhatAnotherLacks() throws Exception {
    backend.health =
        "{\"status\":\"DOWN\",\"components\":{\"db\":{\"status\":\"DOWN\"},\"ping\":{\"status\":\"UP\"}}}";
    String told = ask(signedIn()).body();
    assertThat(told)
        .startsWith("[{\"service\":\"dataset-service\",\"up\":false,\"reason\":\"lacks: db\"}")
        .contains("{\"service\":\"eval-service\",\"up\":false,\"reason\":\"does not answer\"}");
    backend.health = "{\"status\":\"UP\"}";
    assertThat(ask(signedIn()).body()).contains("\"service\":\"model-registry\",\"up\":true");
  }

  @Test
  void aStrangerLearnsNothing() throws Exception {
    assertThat(ask(HttpRequest.newBuilder(gateway.at("/api/v1/health"))).statusCode())
        .isEqualTo(401);
  }
}
