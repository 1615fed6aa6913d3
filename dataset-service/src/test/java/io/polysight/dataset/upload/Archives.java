package io.polysight.dataset.upload;

import io.polysight.contracts.datasets.Upload;
import io.polysight.dataset.Service;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.platform.testing.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made on the spot, and their way into the object store as a client sends them. */
public final class Archives {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Archives() {}

  public static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : new java.util.TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A plain picture of 8 x 8 pixels. */
  public static byte[] png(int red, int green) {
    byte[] rgb = new byte[8 * 8 * 3];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
    }
    return PngEncoder.encode(new RgbImage(8, 8, rgb));
  }

  static Upload begin(long bytes) {
    return Service.as("ben")
        .post("/api/v1/uploads", Map.of("team", "vision", "fileName", "a.zip", "bytes", bytes))
        .as(Upload.class);
  }

  /** Sends the parts to their links and returns the ETags. */
  static List<String> send(Upload upload, byte[] bytes) {
    List<String> etags = new ArrayList<>();
    for (Upload.Part part : upload.parts()) {
      long from = (part.number() - 1) * upload.partBytes();
      int to = (int) Math.min(bytes.length, from + upload.partBytes());
      var request =
          HttpRequest.newBuilder(URI.create(part.url()))
              .PUT(
                  HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, (int) from, to)))
              .build();
      try {
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        etags.add(answer.headers().firstValue("ETag").orElseThrow());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return etags;
  }

  static Answer complete(Upload upload, List<String> etags) {
    return Service.as("ben")
        .post("/api/v1/uploads/" + upload.id() + "/completions", Map.of("etags", etags));
  }

  /** The archive as a complete upload. */
  public static Upload uploaded(byte[] bytes) {
    Upload upload = begin(bytes.length);
    return complete(upload, send(upload, bytes)).as(Upload.class);
  }
}
