package io.polysight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class SharedServersIT {
  private final TestInfrastructure infrastructure = TestInfrastructure.get();

  @Test
  void givesEachTestAnEmptyDatabaseOfDurableSettings() throws Exception {
    TestInfrastructure.Database first = infrastructure.freshDatabase("probe");
    TestInfrastructure.Database second = infrastructure.freshDatabase("probe");
    assertThat(first.url()).isNotEqualTo(second.url());
    try (Connection connection =
            DriverManager.getConnection(first.url(), first.user(), first.password());
        ResultSet row = connection.createStatement().executeQuery("show fsync")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("on");
    }
  }

  @Test
  void hasTheTopicsOfThePlatformAndCreatesMore() throws Exception {
    String topic = infrastructure.uniqueTopicPrefix() + "events";
    infrastructure.createTopics(topic);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafka()))) {
      assertThat(admin.listTopics().names().get())
          .contains(topic, "polysight.tasks", "polysight.prediction-requests.dlt");
    }
  }

  @Test
  void createsBuckets() {
    assertThat(infrastructure.freshBucket()).isNotEqualTo(infrastructure.freshBucket());
  }

  @Test
  void tokensCarryTheTeamsOfAPersonAndTheRoleOfAService() {
    assertThat(payload(infrastructure.token("ada"))).contains("\"/teams/vision/admin\"");
    assertThat(payload(infrastructure.token("nora"))).doesNotContain("/teams/");
    assertThat(payload(infrastructure.serviceToken("eval-service"))).contains("\"service\"");
  }

  @Test
  void issuerPublishesItsKeys() throws Exception {
    URI keys = URI.create(infrastructure.identityUrl() + "/protocol/openid-connect/certs");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).contains("\"alg\":\"RS256\"");
  }

  private static String payload(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }
}
