package io.polysight.eval.embeddingmap;

import io.polysight.contracts.evaluations.EmbeddingMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A map with what only its workers need.
 *
 * @param manifest SHA-256 of the data-set version's manifest
 * @param attempt from 1, one more after each failure
 * @param batch that embeds the images, once asked for
 * @param embeddings object key of the file of embeddings, once written
 * @param claim number of the claim it was taken under
 */
record StoredMap(
    EmbeddingMap map,
    String manifest,
    int attempt,
    @Nullable UUID batch,
    @Nullable String embeddings,
    int claim) {

  /** Object key of its points in the bucket {@code predictions}. */
  String points() {
    return "maps/" + map.id() + ".json";
  }
}
