package io.polysight.contracts.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * A checkpoint lies in the object store, whole.
 *
 * @param last whether it is the one the job ends with
 * @param digest SHA-256 of model.safetensors in lower-case hex
 */
public record JobCheckpointed(
    UUID job,
    String team,
    String model,
    long step,
    @JsonProperty("final") boolean last,
    String digest,
    List<CheckpointFile> files,
    Provenance provenance) {}
