package io.polysight.contracts.serving;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The images of a data-set version as a model version sees them, to be searched. There is one of
 * each pair.
 *
 * @param done images embedded so far
 * @param total images it will hold; 0 until the first is embedded
 * @param samples of the data-set version
 */
public record ImageIndex(
    UUID id,
    String team,
    UUID datasetVersion,
    UUID modelVersion,
    String model,
    int modelNumber,
    BatchPrediction.State state,
    long done,
    long total,
    long samples,
    @Nullable String failure,
    Instant createdAt,
    String createdBy) {}
