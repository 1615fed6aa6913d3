package io.polysight.contracts.models;

import io.polysight.contracts.training.CheckpointFile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alias points elsewhere. */
public record AliasMoved(
    UUID model,
    String modelName,
    String team,
    String alias,
    UUID version,
    int number,
    String digest,
    List<CheckpointFile> files,
    @Nullable UUID former,
    String actor,
    String reason) {}
