package io.polysight.contracts.serving;

import java.util.UUID;

/**
 * Asks for the index of a data-set version as a model version sees it.
 *
 * @param modelVersion of the version's team, or of the platform
 */
public record ImageIndexCreation(UUID datasetVersion, UUID modelVersion) {}
