package io.polysight.contracts.datasets;

import io.polysight.tasks.Task;
import java.util.UUID;

/** A task has a new revision. */
public record TaskRevised(UUID task, String team, String name, int revision, Task definition) {}
