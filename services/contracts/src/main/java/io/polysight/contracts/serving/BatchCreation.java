package io.polysight.contracts.serving;

import java.util.UUID;

/** Asks for work on many samples of a data-set version, by one model version. */
public sealed interface BatchCreation
    permits BatchPredictionCreation, BatchEmbeddingCreation, PromptWeightingCreation {
  String team();

  UUID modelVersion();

  UUID datasetVersion();
}
