package io.polysight.contracts.training;

import java.util.UUID;

/** A worker runs the job. */
public record JobStarted(UUID job, String team, String name, int attempt, long fromStep) {}
