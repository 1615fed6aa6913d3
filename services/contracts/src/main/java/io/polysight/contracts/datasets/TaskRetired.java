package io.polysight.contracts.datasets;

import java.util.UUID;

/** A task answers no more. */
public record TaskRetired(UUID task, String team, String name) {}
