package io.polysight.dataset.sample;

import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The image files of samples over HTTP, whole and small. */
@RestController
@RequestMapping("/api/v1/dataset-versions/{id}/samples")
class SampleFileController {
  private static final String IMAGE = "/image";
  private static final String THUMBNAIL = "/thumbnail";

  private final ReadyVersions versions;
  private final Thumbnails thumbnails;

  SampleFileController(ReadyVersions versions, Thumbnails thumbnails) {
    this.versions = versions;
    this.thumbnails = thumbnails;
  }

  @GetMapping("/{*path}")
  @Operation(
      description =
          "A file of one sample: .../samples/{sampleId}/image as it was uploaded, or"
              + " .../samples/{sampleId}/thumbnail within 256 pixels. Slashes in the id stay"
              + " slashes; everything else is percent-encoded.")
  @Nullable ResponseEntity<byte[]> file(
      Caller caller, @PathVariable UUID id, @PathVariable String path, WebRequest request)
      throws IOException {
    Wanted wanted = Wanted.of(path);
    Ready ready = versions.of(caller, id);
    Sample sample = ready.sample(wanted.sampleId());
    ImageReference image = sample.image();
    String etag = wanted.small() ? Thumbnails.etag(image) : "\"" + image.sha256() + "\"";
    if (request.checkNotModified(etag)) {
      return null;
    }
    if (wanted.small()) {
      Thumbnails.Picture thumbnail = thumbnails.of(ready.blobs(), ready.digest(), sample);
      return picture(thumbnail.bytes(), thumbnail.mediaType(), etag);
    }
    byte[] bytes = DatasetVersion.open(ready.blobs(), ready.digest()).imageFile(sample);
    return picture(bytes, image.mediaType(), etag);
  }

  /** A sample's id may hold slashes, so that the path is read from its end. */
  private record Wanted(String sampleId, boolean small) {

    static Wanted of(String path) {
      for (String file : new String[] {IMAGE, THUMBNAIL}) {
        if (path.endsWith(file) && path.length() > file.length() + 1) {
          String sampleId = path.substring(1, path.length() - file.length());
          return new Wanted(sampleId, file.equals(THUMBNAIL));
        }
      }
      throw Problems.notFound("page of samples", path);
    }
  }

  private static ResponseEntity<byte[]> picture(byte[] bytes, String mediaType, String etag) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .eTag(etag)
        // The bytes of a version never change; the cache is the caller's own, for others may not
        // see them.
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }
}
