package io.polysight.cli.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.polysight.datasets.blob.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDownloadTest {
  private static final byte[] FILE = new byte[300_000];
  private static final int CUT = 100_000;

  static {
    new Random(4).nextBytes(FILE);
  }

  @TempDir private Path folder;
  private final List<String> ranges = new ArrayList<>();
  private HttpServer server;
  private int cuts;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/files/ranged", exchange -> answer(exchange, true));
    server.createContext("/files/whole", exchange -> answer(exchange, false));
    server.createContext("/files/absent", exchange -> exchange.sendResponseHeaders(404, -1));
    server.createContext("/files/moved", exchange -> moved(exchange, "/files/ranged"));
    server.createContext("/files/away", exchange -> moved(exchange, "http://localhost:1/files/x"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** The first {@link #cuts} answers end early. */
  private void answer(HttpExchange exchange, boolean knowsRanges) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(String.valueOf(range));
    int from = knowsRanges && range != null ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    if (from >= FILE.length) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, FILE.length - from);
    boolean cut = cuts-- > 0;
    exchange.getResponseBody().write(FILE, from, cut ? CUT : FILE.length - from);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void moved(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private Path fetch(String path, String sha256) throws IOException, InterruptedException {
    var settings = new HubSettings(at("/files/"), List.of(at("/files/")));
    Path target = folder.resolve("weights.safetensors");
    new FileDownload(settings, Duration.ofMillis(1), (bytes, total) -> {})
        .fetch(at(path), sha256, target);
    return target;
  }

  private int first(int request) {
    return Integer.parseInt(ranges.get(request).replaceAll("\\D", ""));
  }

  @Test
  void goesOnWhereABrokenConnectionStopped() throws Exception {
    cuts = 2;
    assertThat(fetch("/files/ranged", Sha256.hex(FILE))).hasBinaryContent(FILE);
    assertThat(ranges).hasSize(3).first().isEqualTo("null");
    // What lay in buffers when the connection broke is lost; nothing else is asked for again.
    assertThat(first(1)).isBetween(1, CUT);
    assertThat(first(2)).isBetween(first(1) + 1, first(1) + CUT);
  }

  @Test
  void goesOnWithWhatAnEarlierProcessLeft() throws Exception {
    Files.write(folder.resolve("weights.safetensors.part"), Arrays.copyOf(FILE, 250_000));
    assertThat(fetch("/files/moved", Sha256.hex(FILE))).hasBinaryContent(FILE);
    assertThat(ranges).containsExactly("bytes=250000-");
  }

  @Test
  void beginsAgainWhereTheServerKnowsNoRanges() throws Exception {
    cuts = 1;
    assertThat(fetch("/files/whole", Sha256.hex(FILE))).hasBinaryContent(FILE);
    assertThat(ranges).hasSize(2);
  }

  @Test
  void asksForNothingWhenTheFileIsThere() throws Exception {
    fetch("/files/ranged", Sha256.hex(FILE));
    fetch("/files/ranged", Sha256.hex(FILE));
    assertThat(ranges).hasSize(1);
  }

  @Test
  void keepsNothingOfOtherBytesThanExpected() throws IOException {
    assertThatThrownBy(() -> fetch("/files/ranged", "0".repeat(64)))
        .isInstanceOf(WrongDigestException.class)
        .hasMessageContaining(Sha256.hex(FILE))
        .hasMessageContaining("0".repeat(64));
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void keepsWhatArrivedWhenItGivesUp() {
    cuts = 100;
    assertThatThrownBy(() -> fetch("/files/whole", Sha256.hex(FILE)))
        .hasMessageContaining("5 attempts")
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(folder.resolve("weights.safetensors.part")).exists();
    assertThat(folder.resolve("weights.safetensors")).doesNotExist();
  }

  @Test
  void followsNoRedirectionToAnAddressThatIsNotAllowed() {
    assertThatThrownBy(() -> fetch("/files/away", Sha256.hex(FILE)))
        .isInstanceOf(ForbiddenAddressException.class)
        .hasMessageContaining("localhost:1");
    assertThatThrownBy(() -> fetch("/files/../secret", Sha256.hex(FILE)))
        .isInstanceOf(ForbiddenAddressException.class);
  }

  @Test
  void asksOnceForWhatIsNotThere() {
    assertThatThrownBy(() -> fetch("/files/absent", Sha256.hex(FILE)))
        .isInstanceOf(RefusedDownloadException.class)
        .hasMessageContaining("404");
  }

  @Test
  void refusesAHubOutsideOfWhatIsAllowed() {
    assertThatThrownBy(() ->
            new HubSettings(
                URI.create("https://hub.example.evil.org/"),
                List.of(URI.create("https://hub.example/"))))
        .hasMessageContaining("not among the allowed");
  }
}
