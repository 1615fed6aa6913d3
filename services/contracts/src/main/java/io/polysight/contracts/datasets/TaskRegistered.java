package io.polysight.contracts.datasets;

import io.polysight.tasks.Task;
import java.util.UUID;

/** A task exists. */
public record TaskRegistered(UUID task, String team, String name, int revision, Task definition) {}
