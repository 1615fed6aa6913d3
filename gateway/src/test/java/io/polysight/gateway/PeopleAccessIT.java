package io.polysight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.testing.TestInfrastructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The code flow as a browser walks it: redirect, the identity provider's form, redirect back,
 * session.
 */
@Timeout(120) // a request that is never answered fails instead of waiting for ever
class PeopleAccessIT {
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static Backend backend;
  private static GatewayUnderTest gateway;

  /**
   * As browsers do, takes a loopback address for a secure context: secure cookies travel there
   * without TLS.
   */
  private final CookieManager cookies =
      new CookieManager(null, CookiePolicy.ACCEPT_ALL) {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
          super.put(uri, headers);
          getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
      };

  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(Redirect.ALWAYS)
          .build();

  @BeforeAll
  static void start() throws IOException {
    backend = new Backend(0);
    gateway = new GatewayUnderTest(backend.address());
  }

  @AfterAll
  static void stop() {
    gateway.close();
    backend.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(gateway.at(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> signIn(String user) throws IOException, InterruptedException {
    HttpResponse<String> form = get("/oauth2/authorization/keycloak");
    Matcher action = FORM.matcher(form.body());
    assertThat(action.find()).as("a sign-in form in: %s", form.body()).isTrue();
    String credentials =
        "username="
            + user
            + "&password="
            + URLEncoder.encode(
                TestInfrastructure.get().endpoints().identity().demoPassword(),
                StandardCharsets.UTF_8);
    return browser.send(
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(credentials))
            .build(),
        BodyHandlers.ofString());
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  @Test
  void aPersonSignsInAndTheTokenStaysAtTheGateway() throws Exception {
    assertThat(get("/session").body()).contains("\"signedIn\":false");
    HttpResponse<String> back = signIn("ada");
    assertThat(back.uri().getPort()).isEqualTo(gateway.at("/").getPort());
    assertThat(get("/session").body())
        .contains("\"signedIn\":true", "\"name\":\"ada\"", "\"team\":\"vision\",\"role\":\"admin\"")
        .doesNotContain("eyJ");
    String seen = get("/api/v1/tasks").body();
    assertThat(seen).contains("authorization: Bearer eyJ").doesNotContain("cookie:");
    assertThat(cookies.getCookieStore().getCookies())
        .filteredOn(c -> c.getName().equals("polysight"))
        .allMatch(HttpCookie::isHttpOnly)
        .isNotEmpty();
  }

  @Test
  void aChangeWithoutTheCsrfTokenIsRefused() throws Exception {
    signIn("ben");
    get("/session");
    HttpRequest.Builder change =
        HttpRequest.newBuilder(gateway.at("/api/v1/tasks")).POST(BodyPublishers.ofString("{}"));
    HttpResponse<String> refused = browser.send(change.build(), BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("X-XSRF-TOKEN");
    HttpResponse<String> accepted =
        browser.send(
            change.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).build(), BodyHandlers.ofString());
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(accepted.body()).startsWith("POST");
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    signIn("vera");
    get("/session");
    browser.send(
        HttpRequest.newBuilder(gateway.at("/logout"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=" + cookie("XSRF-TOKEN")))
            .build(),
        BodyHandlers.ofString());
    assertThat(get("/session").body()).contains("\"signedIn\":false");
    assertThat(get("/api/v1/tasks").statusCode()).isEqualTo(401);
  }

  @Test
  void everyPageOfThePortalOpensByItsAddress() throws Exception {
    HttpResponse<String> page = get("/training");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Polysight</title>");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(get("/assets/app-1a2b.js").headers().firstValue("Cache-Control").orElseThrow())
        .contains("immutable");
    assertThat(get("/assets/gone.js").statusCode()).isEqualTo(404);
  }

  @Test
  void thePortalTravelsCompressedToWhoeverTakesThat() throws Exception {
    HttpRequest taking =
        HttpRequest.newBuilder(gateway.at("/assets/app-1a2b.js"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> script = browser.send(taking, BodyHandlers.ofByteArray());

    assertThat(script.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(script.body().length).isLessThan(GatewayUnderTest.SCRIPT.length() / 10);
    try (var read = new GZIPInputStream(new ByteArrayInputStream(script.body()))) {
      assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(GatewayUnderTest.SCRIPT);
    }
    assertThat(get("/assets/app-1a2b.js").body()).isEqualTo(GatewayUnderTest.SCRIPT);
  }

  @Test
  void whatTheBuildCompressedTravelsAsItIs() throws Exception {
    HttpRequest taking =
        HttpRequest.newBuilder(gateway.at("/assets/packed-3c4d.js"))
            .header("Accept-Encoding", "gzip, deflate, br")
            .build();
    HttpResponse<byte[]> script = browser.send(taking, BodyHandlers.ofByteArray());

    assertThat(script.headers().firstValue("Content-Encoding")).contains("br");
    assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript");
    assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(script.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(script.body()).isEqualTo(GatewayUnderTest.PACKED);
    assertThat(get("/assets/packed-3c4d.js").body()).isEqualTo(GatewayUnderTest.SCRIPT);
  }
}
