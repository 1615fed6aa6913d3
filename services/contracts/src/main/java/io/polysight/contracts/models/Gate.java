package io.polysight.contracts.models;

import java.util.UUID;

/** What a version must have scored before an alias may point at it. */
public record Gate(UUID benchmark, String metric, double minimum) {}
