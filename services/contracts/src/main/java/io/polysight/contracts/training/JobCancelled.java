package io.polysight.contracts.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody stopped a job. */
public record JobCancelled(UUID job, String team, String name, @Nullable Long checkpointStep) {}
