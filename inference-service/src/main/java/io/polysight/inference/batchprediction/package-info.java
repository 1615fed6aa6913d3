/**
 * Predictions of a whole split by any version, for evaluation, and embeddings of a data-set
 * version: one at a time, behind interactive requests, written to the object store as JSON Lines. A
 * restart takes them up again.
 */
@NullMarked
package io.polysight.inference.batchprediction;

import org.jspecify.annotations.NullMarked;
