package io.polysight.contracts.datasets;

import org.jspecify.annotations.Nullable;

/** Asks for a new data set. The name is unique within the team. */
public record DatasetCreation(String team, String name, @Nullable String description) {}
