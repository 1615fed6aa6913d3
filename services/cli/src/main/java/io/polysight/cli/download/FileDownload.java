package io.polysight.cli.download;

import io.polysight.datasets.blob.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * One file over HTTP. What has arrived stays beside the target as {@code .part}, and the next
 * attempt, in this process or a later one, asks for the rest only. The target appears whole, and
 * only when its SHA-256 is the one expected.
 */
final class FileDownload {
  private static final int ATTEMPTS = 5;
  private static final int REDIRECTIONS = 5;
  private static final int BUFFER = 1 << 16;

  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER) // each address is checked first
          .connectTimeout(Duration.ofSeconds(15))
          .build();
  private final HubSettings settings;
  private final Duration firstWait;
  private final Progress progress;

  /** Hears how far a file is. */
  interface Progress {
    /**
     * @param bytes that lie here
     * @param total that the file has; -1 when the server does not say
     */
    void reached(long bytes, long total);
  }

  /**
   * @param firstWait before the second attempt; doubled for each further one
   */
  FileDownload(HubSettings settings, Duration firstWait, Progress progress) {
    this.settings = settings;
    this.firstWait = firstWait;
    this.progress = progress;
  }

  /**
   * @param sha256 in lower-case hex
   * @throws ForbiddenAddressException when the address or a redirection is not allowed
   * @throws WrongDigestException when other bytes than expected arrived; they are removed
   * @throws IOException when it does not arrive in {@value #ATTEMPTS} attempts; what did is kept
   */
  void fetch(URI address, String sha256, Path target) throws IOException, InterruptedException {
    if (Files.exists(target) && Sha256.hex(target).equals(sha256)) {
      return;
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Duration wait = firstWait;
    for (int attempt = 1; ; attempt++) {
      try {
        continued(address, part);
        break;
      } catch (ForbiddenAddressException | RefusedDownloadException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new IOException(
              address + " did not arrive in " + ATTEMPTS + " attempts; run it again to go on", e);
        }
        Thread.sleep(wait);
        wait = wait.multipliedBy(2);
      }
    }
    String actual = Sha256.hex(part);
    if (!actual.equals(sha256)) {
      Files.delete(part);
      throw new WrongDigestException(address, sha256, actual);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void continued(URI address, Path part) throws IOException, InterruptedException {
    long present = Files.exists(part) ? Files.size(part) : 0;
    HttpResponse<InputStream> response = asked(address, present);
    try (InputStream in = response.body()) {
      switch (response.statusCode()) {
        case 200 -> append(in, part, 0, length(response, 0)); // the server knows no ranges
        case 206 -> append(in, part, present, length(response, present));
        case 416 -> {
          // All of it is here already, or more than there is: the digest tells.
        }
        case 408, 425, 429, 500, 502, 503, 504 ->
            throw new IOException(address + " answered " + response.statusCode());
        default -> throw new RefusedDownloadException(address, response.statusCode());
      }
    }
  }

  private HttpResponse<InputStream> asked(URI address, long from)
      throws IOException, InterruptedException {
    URI next = address;
    for (int i = 0; i <= REDIRECTIONS; i++) {
      settings.require(next);
      var request = HttpRequest.newBuilder(next).timeout(Duration.ofMinutes(1));
      if (from > 0) {
        request.header("Range", "bytes=" + from + "-");
      }
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      var location = response.headers().firstValue("Location");
      if (response.statusCode() / 100 != 3 || location.isEmpty()) {
        return response;
      }
      response.body().close();
      next = next.resolve(location.get());
    }
    throw new IOException(address + " redirects more than " + REDIRECTIONS + " times");
  }

  /** How many bytes the file has in the end; -1 when the server does not say. */
  private static long length(HttpResponse<InputStream> response, long before) {
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    return length < 0 ? -1 : before + length;
  }

  private void append(InputStream in, Path part, long from, long total) throws IOException {
    long written = from;
    try (OutputStream out =
        from == 0
            ? Files.newOutputStream(part)
            : Files.newOutputStream(part, StandardOpenOption.APPEND)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        written += read;
        progress.reached(written, total);
      }
    }
    if (total >= 0 && written < total) {
      throw new EOFException("the connection ended after " + written + " of " + total + " bytes");
    }
  }
}
