package io.polysight.contracts.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.contracts.training.CheckpointFile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version exists.
 *
 * @param trainedOn ids of the data-set versions it learned from; absent in events of before they
 *     were told
 */
public record ModelVersionCreated(
    UUID version,
    UUID model,
    String modelName,
    String team,
    int number,
    String digest,
    long step,
    @JsonProperty("final") boolean last,
    List<CheckpointFile> files,
    @Nullable List<String> trainedOn) {}
