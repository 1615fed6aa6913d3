package io.polysight.platform.objectstore;

import io.polysight.objects.ObjectStoreSettings;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the object store is.
 *
 * @param endpoint as services reach it
 * @param publicEndpoint as browsers and clients reach it
 */
@Validated
@ConfigurationProperties(prefix = "polysight.object-store", ignoreUnknownFields = false)
record ObjectStoreProperties(
    @NotNull URI endpoint,
    @NotNull URI publicEndpoint,
    @NotBlank String accessKey,
    @NotBlank String secretKey,
    @DefaultValue BucketNames buckets) {

  /** Other names than the usual ones, for installations that share a store. */
  record BucketNames(
      @DefaultValue("datasets") String datasets,
      @DefaultValue("checkpoints") String checkpoints,
      @DefaultValue("predictions") String predictions) {}

  ObjectStoreSettings settings() {
    return new ObjectStoreSettings(endpoint, publicEndpoint, accessKey, secretKey);
  }

  Buckets named() {
    return new Buckets(buckets.datasets(), buckets.checkpoints(), buckets.predictions());
  }

  @Override
  public String toString() {
    return "ObjectStoreProperties[endpoint=" + endpoint + ", buckets=" + buckets + "]";
  }
}
