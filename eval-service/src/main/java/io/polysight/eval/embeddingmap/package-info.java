/**
 * Maps of data-set versions: the images' embeddings by a model version, laid out in the plane.
 * inference-service embeds them into a file, as it predicts for evaluations; a map goes on after a
 * restart.
 */
@NullMarked
package io.polysight.eval.embeddingmap;

import org.jspecify.annotations.NullMarked;
