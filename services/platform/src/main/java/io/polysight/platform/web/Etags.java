package io.polysight.platform.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the state's number as ETag. */
public final class Etags {
  private Etags() {}

  public static <T> ResponseEntity<T> ok(T body, long etag) {
    return ResponseEntity.ok().eTag(quoted(etag)).body(body);
  }

  public static <T> ResponseEntity<T> created(URI location, T body, long etag) {
    return ResponseEntity.created(location).eTag(quoted(etag)).body(body);
  }

  public static <T> ResponseEntity<T> accepted(URI location, T body, long etag) {
    return ResponseEntity.accepted().location(location).eTag(quoted(etag)).body(body);
  }

  private static String quoted(long etag) {
    return "\"" + etag + "\"";
  }
}
