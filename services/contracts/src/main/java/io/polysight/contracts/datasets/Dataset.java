package io.polysight.contracts.datasets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named collection; its content lies in immutable versions.
 *
 * @param newest its newest version, where data sets are listed; absent where it has none
 */
public record Dataset(
    UUID id,
    String team,
    String name,
    String description,
    Instant createdAt,
    String createdBy,
    long etag,
    @Nullable NewestVersion newest) {
  public Dataset with(@Nullable NewestVersion version) {
    return new Dataset(id, team, name, description, createdAt, createdBy, etag, version);
  }
}
