package io.polysight.contracts.serving;

import io.polysight.contracts.serving.PredictionResponse.ServedVersion;
import java.util.List;
import java.util.UUID;

/**
 * Global embeddings of images, comparable only with those of the same version: their dot product is
 * the cosine.
 *
 * @param width numbers of each
 * @param embeddings one for each image, in the order asked; each of unit length
 */
public record EmbeddingResponse(
    UUID id, String team, int width, List<float[]> embeddings, ServedVersion servedBy) {}
