package io.polysight.contracts.serving;

import java.util.UUID;

/** Asks for a file about many samples of a data-set version, by one model version. */
public sealed interface BatchCreation permits BatchPredictionCreation, BatchEmbeddingCreation {
  String team();

  UUID modelVersion();

  UUID datasetVersion();
}
