package io.polysight.contracts.training;

import java.util.UUID;

/** A job waits for a worker. */
public record JobQueued(UUID job, String team, String name, String model, Device device) {}
