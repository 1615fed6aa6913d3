package io.polysight.inference.imageindex;

import io.polysight.contracts.serving.ImageIndex;
import io.polysight.inference.engine.CheckpointRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An index as the database knows it.
 *
 * @param manifest SHA-256 of the data-set version's manifest
 * @param checkpoint the weights it is made by
 * @param key of the file of embeddings, once it is there
 */
record StoredIndex(
    ImageIndex index,
    String manifest,
    CheckpointRef checkpoint,
    UUID batch,
    @Nullable String key) {}
