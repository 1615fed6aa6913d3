package io.polysight.contracts.serving;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for predictions of a whole split, written to a file. */
public record BatchPredictionCreation(
    String team,
    UUID task,
    int revision,
    UUID modelVersion,
    UUID datasetVersion,
    String split,
    @Nullable String labelSpace)
    implements BatchCreation {}
