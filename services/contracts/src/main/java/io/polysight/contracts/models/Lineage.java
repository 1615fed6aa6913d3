package io.polysight.contracts.models;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From the data over the job and the checkpoint to evaluations and aliases.
 *
 * @param job absent of an imported version
 */
public record Lineage(
    Map<String, String> datasetDigests,
    @Nullable UUID job,
    String recipe,
    UUID version,
    String digest,
    List<VersionScore> evaluations,
    List<AliasPassage> aliases) {

  /** An alias came to point at the version. */
  public record AliasPassage(String alias, String actor, String reason, Instant at) {}
}
