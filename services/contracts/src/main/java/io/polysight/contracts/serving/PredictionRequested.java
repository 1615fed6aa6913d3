package io.polysight.contracts.serving;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline asks.
 *
 * @param image base64 of the image
 * @param imageKey or its object key in the bucket {@code predictions}
 * @param effort one of those that the serving slot names; absent: balanced
 */
public record PredictionRequested(
    UUID request,
    String team,
    @Nullable String model,
    List<Ask> asks,
    @Nullable String image,
    @Nullable String imageKey,
    @Nullable Effort effort) {}
