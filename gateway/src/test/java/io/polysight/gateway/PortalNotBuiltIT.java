package io.polysight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of its own: closing a second gateway would take the event loops of a first with it. */
class PortalNotBuiltIT {
  private static final URI NO_BACKEND = URI.create("http://127.0.0.1:1");

  @Test
  void saysWhatIsMissingAndHowToBuildIt(@TempDir Path empty) throws Exception {
    try (var gateway = new GatewayUnderTest(NO_BACKEND, empty);
        HttpClient anyone = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          anyone.send(HttpRequest.newBuilder(gateway.at("/")).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains(empty.toString()).contains("./polysight up");
    }
  }
}
