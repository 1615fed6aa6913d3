package io.polysight.trainer.checkpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.Provenance;
import java.time.Instant;
import java.util.List;

/**
 * A checkpoint as it lies in the object store.
 *
 * @param step optimizer steps it has behind it
 * @param last whether it is the one the job ended with
 * @param digest SHA-256 of model.safetensors in lower-case hex
 * @param files in the bucket {@code checkpoints}
 * @param resumable whether the optimizer's state is still kept, so that training can go on from it
 */
public record Checkpoint(
    long step,
    @JsonProperty("final") boolean last,
    String digest,
    List<CheckpointFile> files,
    Provenance provenance,
    boolean resumable,
    Instant createdAt) {}
