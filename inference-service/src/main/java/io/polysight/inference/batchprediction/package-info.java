/**
 * Predictions of a whole split by any version, for evaluation, embeddings of a data-set version,
 * and the images that prompt weights are learnt from: one at a time, behind interactive requests,
 * written to the object store as JSON Lines. A restart takes them up again.
 */
@NullMarked
package io.polysight.inference.batchprediction;

import org.jspecify.annotations.NullMarked;
