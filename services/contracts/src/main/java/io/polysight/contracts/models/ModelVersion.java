package io.polysight.contracts.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One immutable checkpoint with where it comes from. */
public record ModelVersion(
    UUID id,
    UUID model,
    String modelName,
    String team,
    int number,
    String digest,
    List<CheckpointFile> files,
    long step,
    @JsonProperty("final") boolean last,
    Provenance provenance,
    List<VersionScore> scores,
    Instant createdAt) {}
