package io.polysight.contracts.serving;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the image embeddings of a whole data-set version, written to a file: JSON Lines of
 * {@link EmbeddedSample}.
 *
 * @param modelVersion of the team, or of the platform
 * @param limit most samples; of more, so many are drawn evenly along the manifest. Absent: all
 * @param seed of the draw; 0 unless given
 */
public record BatchEmbeddingCreation(
    String team,
    UUID modelVersion,
    UUID datasetVersion,
    @Nullable Integer limit,
    @Nullable Long seed)
    implements BatchCreation {}
