package io.polysight.contracts.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody paused a job, and it holds no worker any more; {@code job.queued} tells when it goes on.
 *
 * @param checkpointStep where it will go on; absent means from the first step
 */
public record JobPaused(UUID job, String team, String name, @Nullable Long checkpointStep) {}
