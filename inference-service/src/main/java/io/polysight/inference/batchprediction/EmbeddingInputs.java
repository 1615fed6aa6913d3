package io.polysight.inference.batchprediction;

import io.polysight.inference.engine.CheckpointRef;

/**
 * Everything a batch of embeddings is made of, found and checked.
 *
 * @param manifest SHA-256 of the data-set version's manifest
 * @param limit most samples
 * @param seed of the draw where there are more
 */
record EmbeddingInputs(CheckpointRef checkpoint, String manifest, int limit, long seed) {}
