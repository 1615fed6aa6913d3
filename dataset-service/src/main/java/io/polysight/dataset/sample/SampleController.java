package io.polysight.dataset.sample;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.dataset.version.VersionStore;
import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples of ready versions over HTTP. */
@RestController
@RequestMapping("/api/v1/dataset-versions/{id}/samples")
class SampleController {
  private static final String IMAGE = "/image";

  private final VersionStore versions;
  private final ManifestIndexes indexes;
  private final Blobs blobs;

  SampleController(
      VersionStore versions, ManifestIndexes indexes, ObjectStore objects, Buckets buckets) {
    this.versions = versions;
    this.indexes = indexes;
    this.blobs = objects.blobs(buckets.datasets());
  }

  @GetMapping
  @Operation(description = "Samples in manifest order; 'next' is the cursor for 'after'.")
  Page<Sample> list(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String split,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false, defaultValue = "50") int limit)
      throws IOException {
    if (limit < 1 || limit > PageQuery.MAX_LIMIT) {
      throw Problems.invalid("limit", limit + " is outside 1 to " + PageQuery.MAX_LIMIT);
    }
    DatasetVersion version = readable(caller, id);
    if (split != null && !version.splits().containsKey(split)) {
      throw Problems.invalid(
          "split",
          "'" + split + "' is none of this version's splits: " + version.splits().keySet());
    }
    ManifestIndex index = indexes.of(blobs, digest(version));
    int[] page = index.page(split, ordinal(after, index), limit + 1);
    boolean more = page.length > limit;
    int[] shown = more ? java.util.Arrays.copyOf(page, limit) : page;
    List<Sample> samples = index.samples(blobs, shown);
    return new Page<>(samples, more ? Integer.toString(shown[limit - 1]) : null);
  }

  @GetMapping("/{*path}")
  @Operation(
      description =
          "The image file of one sample: .../samples/{sampleId}/image. Slashes in the id stay"
              + " slashes; everything else is percent-encoded.")
  ResponseEntity<byte[]> image(Caller caller, @PathVariable UUID id, @PathVariable String path)
      throws IOException {
    if (!path.endsWith(IMAGE) || path.length() <= IMAGE.length() + 1) {
      throw Problems.notFound("page of samples", path);
    }
    DatasetVersion version = readable(caller, id);
    String sampleId = path.substring(1, path.length() - IMAGE.length());
    ManifestIndex index = indexes.of(blobs, digest(version));
    Integer ordinal = index.ordinal(sampleId);
    if (ordinal == null) {
      throw Problems.notFound("sample of version " + id, sampleId);
    }
    Sample sample = index.samples(blobs, new int[] {ordinal}).getFirst();
    ImageReference image = sample.image();
    byte[] bytes =
        io.polysight.datasets.manifest.DatasetVersion.open(blobs, digest(version))
            .imageFile(sample);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(image.mediaType()))
        .eTag("\"" + image.sha256() + "\"")
        // The bytes of a version never change; the cache is the caller's own, for others may not
        // see them.
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }

  private DatasetVersion readable(Caller caller, UUID id) {
    DatasetVersion version =
        versions.find(id).orElseThrow(() -> Problems.notFound("data-set version", id));
    caller.visible(version.team(), "data-set version", id);
    return version;
  }

  private static String digest(DatasetVersion version) {
    String digest = version.digest();
    if (digest == null) {
      throw Problems.conflict(
          "version "
              + version.id()
              + " is "
              + version.state()
              + " and shows no samples; ask again when it is READY");
    }
    return digest;
  }

  private static int ordinal(@Nullable String after, ManifestIndex index) {
    if (after == null) {
      return -1;
    }
    if (after.matches("\\d{1,9}") && Integer.parseInt(after) < index.samples()) {
      return Integer.parseInt(after);
    }
    throw Problems.invalid(
        "after", "'" + after + "' is no cursor of this list; pass 'next' of the page before");
  }
}
