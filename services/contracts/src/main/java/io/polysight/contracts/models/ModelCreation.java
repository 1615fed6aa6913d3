package io.polysight.contracts.models;

import org.jspecify.annotations.Nullable;

/** Asks for a new line of versions. The name is unique within the team. */
public record ModelCreation(String team, String name, @Nullable String description) {}
