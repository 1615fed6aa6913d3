package io.polysight.dataset.upload;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of uploads.
 *
 * @param largest size of one archive
 * @param openFor how long parts may be sent; then the upload is aborted
 * @param keptFor how long a completed archive waits to be used; then it is removed
 * @param cleanedEvery pause between two rounds of removing
 */
@Validated
@ConfigurationProperties(prefix = "polysight.dataset-service.uploads", ignoreUnknownFields = false)
record UploadProperties(
    @DefaultValue("4GB") @NotNull DataSize largest,
    @DefaultValue("6h") @NotNull Duration openFor,
    @DefaultValue("7d") @NotNull Duration keptFor,
    @DefaultValue("5m") @NotNull Duration cleanedEvery) {

  UploadProperties {
    positive("largest", largest.toBytes() > 0, largest);
    positive("open-for", openFor.isPositive(), openFor);
    positive("kept-for", keptFor.isPositive(), keptFor);
    positive("cleaned-every", cleanedEvery.isPositive(), cleanedEvery);
  }

  private static void positive(String key, boolean holds, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(
          "polysight.dataset-service.uploads." + key + ": " + value + " must be greater than 0");
    }
  }
}
