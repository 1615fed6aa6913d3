package io.polysight.contracts.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.contracts.training.CheckpointFile;
import java.util.List;
import java.util.UUID;

/** A version exists. */
public record ModelVersionCreated(
    UUID version,
    UUID model,
    String modelName,
    String team,
    int number,
    String digest,
    long step,
    @JsonProperty("final") boolean last,
    List<CheckpointFile> files) {}
