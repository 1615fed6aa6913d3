package io.polysight.contracts.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job cannot go on. */
public record JobFailed(
    UUID job, String team, String name, String reason, @Nullable Long checkpointStep) {}
