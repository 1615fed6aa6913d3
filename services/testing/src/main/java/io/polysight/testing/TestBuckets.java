package io.polysight.testing;

import io.polysight.local.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes buckets by one signed request (AWS Signature Version 4), so that modules without an S3
 * client need none for their tests.
 */
record TestBuckets(Endpoints.S3 server) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String REGION = "us-east-1";

  String create() {
    String bucket = "test-" + UUID.randomUUID();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(put(bucket), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "cannot create a bucket: " + response.statusCode() + " " + response.body());
      }
      return bucket;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot create a bucket", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating a bucket", e);
    }
  }

  private HttpRequest put(String bucket) throws GeneralSecurityException {
    URI uri = URI.create(server.endpoint() + "/" + bucket);
    String time = TIME.format(Instant.now());
    String empty = hex(MessageDigest.getInstance("SHA-256").digest());
    String names = "host;x-amz-content-sha256;x-amz-date";
    String canonical =
        String.join(
            "\n",
            "PUT",
            "/" + bucket,
            "",
            "host:" + uri.getAuthority(),
            "x-amz-content-sha256:" + empty,
            "x-amz-date:" + time,
            "",
            names,
            empty);
    String day = time.substring(0, 8);
    String scope = day + "/" + REGION + "/s3/aws4_request";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
    String toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hex(digest));
    byte[] key = ("AWS4" + server.secretKey()).getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {day, REGION, "s3", "aws4_request"}) {
      key = hmac(key, part);
    }
    return HttpRequest.newBuilder(uri)
        .header("x-amz-date", time)
        .header("x-amz-content-sha256", empty)
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential="
                + server.accessKey()
                + "/"
                + scope
                + ", SignedHeaders="
                + names
                + ", Signature="
                + hex(hmac(key, toSign)))
        .PUT(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
