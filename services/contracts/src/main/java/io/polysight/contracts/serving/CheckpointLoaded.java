package io.polysight.contracts.serving;

import java.util.UUID;

/** A version took over. */
public record CheckpointLoaded(
    UUID modelVersion, String model, String team, int number, String digest, double seconds) {}
