package io.polysight.dataset.ingestion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How versions are ingested.
 *
 * @param folder scratch space: an archive, and what is built from it, lie here for a while
 * @param workers versions ingested at the same time by this process
 * @param heldFor how long a version belongs to a worker that is not heard of; then another takes it
 * @param reportedEvery pause between two notes of the progress
 * @param askedEvery pause between two looks for pending versions, beside being told of new ones
 * @param retriedAfter pause after a failure that is no fault of the source
 * @param failuresAllowed such failures after which a version is rejected; an object store that is
 *     down does not count
 */
@Validated
@ConfigurationProperties(
    prefix = "polysight.dataset-service.ingestion",
    ignoreUnknownFields = false)
record IngestionProperties(
    @NotNull Path folder,
    @DefaultValue("1") @Min(1) @Max(16) int workers,
    @DefaultValue("30s") @NotNull Duration heldFor,
    @DefaultValue("1s") @NotNull Duration reportedEvery,
    @DefaultValue("5s") @NotNull Duration askedEvery,
    @DefaultValue("5s") @NotNull Duration retriedAfter,
    @DefaultValue("5") @Min(1) int failuresAllowed) {

  IngestionProperties {
    if (heldFor.compareTo(reportedEvery.multipliedBy(3)) < 0) {
      throw new IllegalArgumentException(
          "polysight.dataset-service.ingestion.held-for: "
              + heldFor
              + " is less than three times reported-every, "
              + reportedEvery
              + "; a working worker would lose its version");
    }
  }
}
