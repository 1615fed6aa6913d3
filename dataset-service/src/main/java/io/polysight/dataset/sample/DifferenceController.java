package io.polysight.dataset.sample;

import io.polysight.contracts.datasets.VersionDifference;
import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How two versions differ, over HTTP. */
@RestController
@RequestMapping("/api/v1/dataset-versions/{id}/difference")
class DifferenceController {
  private final ReadyVersions versions;

  DifferenceController(ReadyVersions versions) {
    this.versions = versions;
  }

  @GetMapping
  @Operation(description = "What changed from the version 'from' to this one, sample by sample.")
  ResponseEntity<VersionDifference> difference(
      Caller caller, @PathVariable UUID id, @RequestParam UUID from) throws IOException {
    Ready to = versions.of(caller, id);
    Ready before = versions.of(caller, from);
    // Neither version ever changes.
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .body(Difference.between(before, to));
  }
}
