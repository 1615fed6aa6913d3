package io.polysight.contracts.evaluations;

import java.util.UUID;

/**
 * Asks for the map of a data-set version as a model version sees it.
 *
 * @param modelVersion of the version's team, or of the platform
 */
public record EmbeddingMapCreation(UUID datasetVersion, UUID modelVersion) {}
