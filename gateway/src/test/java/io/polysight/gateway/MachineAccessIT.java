package io.polysight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.testing.TestInfrastructure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MachineAccessIT {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static Backend backend;
  private static GatewayUnderTest gateway;

  /**
   * Closed together: the first context to close takes the network resources all of them share with
   * it.
   */
  private static final List<GatewayUnderTest> others = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    backend = new Backend(0);
    gateway = new GatewayUnderTest(backend.address());
  }

  @AfterAll
  static void stop() {
    gateway.close();
    others.forEach(GatewayUnderTest::close);
    backend.close();
  }

  private static HttpRequest.Builder as(String user, String path) {
    return HttpRequest.newBuilder(gateway.at(path))
        .header("Authorization", "Bearer " + TestInfrastructure.get().token(user));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HTTP.send(request, BodyHandlers.ofString());
  }

  @Test
  void passesABearerTokenOnWithOneTraceId() throws Exception {
    HttpResponse<String> answer = send(as("ada", "/api/v1/tasks").build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("authorization: Bearer " + TestInfrastructure.get().token("ada"));
    String trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();
    assertThat(answer.body()).contains("traceparent: 00-" + trace);
  }

  @Test
  void refusesAStrangerWithAProblem() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.at("/api/v1/tasks")).build());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("Send 'Authorization: Bearer <token>'");
  }

  @Test
  void refusesATokenNobodyIssued() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(gateway.at("/api/v1/tasks"))
                .header("Authorization", "Bearer a.b.c")
                .build());
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void sendsEventsOnAsTheyComeWithoutWaitingForTheEnd() throws Exception {
    HttpResponse<InputStream> answer =
        HTTP.send(as("ada", "/api/v1/jobs/1/events").build(), BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: first");
      backend.secondEvent.countDown();
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo("data: second");
    }
  }

  @Test
  void passesALargeBodyOnWhileItIsStillBeingSent() throws Exception {
    PipedOutputStream sender = new PipedOutputStream();
    PipedInputStream body = new PipedInputStream(sender, 1 << 20);
    CompletableFuture<HttpResponse<String>> answer =
        HTTP.sendAsync(
            as("ada", "/api/v1/uploads").POST(BodyPublishers.ofInputStream(() -> body)).build(),
            BodyHandlers.ofString());
    byte[] block = new byte[1 << 20];
    try (OutputStream out = sender) {
      out.write(block);
      out.flush();
      assertThat(backend.uploadBegan.get(10, TimeUnit.SECONDS)).isPositive();
      for (int i = 1; i < 64; i++) {
        out.write(block);
      }
    }
    assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo(String.valueOf(64L << 20));
  }

  @Test
  void limitsHowOftenOneCallerComesAndNotTheOthers() throws Exception {
    GatewayUnderTest narrow =
        another(
            backend.address(),
            "--polysight.rate-limit.requests-per-second=1",
            "--polysight.rate-limit.burst=3");
    HttpRequest ada = tasks(narrow, "ada");
    for (int i = 0; i < 3; i++) {
      assertThat(send(ada).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = send(ada);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(send(tasks(narrow, "otto")).statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhichServiceIsAwayAndRecoversWithoutRestart() throws Exception {
    int port = GatewayUnderTest.freePort();
    URI address = URI.create("http://127.0.0.1:" + port);
    HttpRequest request = tasks(another(address, "--polysight.services.broken-for=1s"), "ada");
    for (int i = 0; i < 15; i++) {
      HttpResponse<String> answer = send(request);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("dataset-service does not answer at present");
    }
    try (Backend back = new Backend(port)) {
      assertThat(back.address()).isEqualTo(address);
      Awaitility.await()
          .atMost(10, TimeUnit.SECONDS)
          .untilAsserted(() -> assertThat(send(request).statusCode()).isEqualTo(200));
    }
  }

  private static GatewayUnderTest another(URI backend, String... settings) {
    GatewayUnderTest started = new GatewayUnderTest(backend, settings);
    others.add(started);
    return started;
  }

  private static HttpRequest tasks(GatewayUnderTest gateway, String user) {
    return HttpRequest.newBuilder(gateway.at("/api/v1/tasks"))
        .header("Authorization", "Bearer " + TestInfrastructure.get().token(user))
        .build();
  }

  @Test
  void answersAnUnknownPathWithAProblem() throws Exception {
    HttpResponse<String> answer = send(as("ada", "/api/v1/unicorns").build());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Nothing lives at /api/v1/unicorns");
  }
}
