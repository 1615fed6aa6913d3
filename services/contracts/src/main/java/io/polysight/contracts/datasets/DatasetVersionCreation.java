package io.polysight.contracts.datasets;

/** Asks for a new version of a data set; ingestion goes on in the background. */
public record DatasetVersionCreation(DatasetSource source) {}
