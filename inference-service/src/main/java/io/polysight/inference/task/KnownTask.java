package io.polysight.inference.task;

import io.polysight.tasks.Task;
import java.util.UUID;

/** A task at one revision. */
public record KnownTask(UUID id, String team, int revision, Task definition, boolean retired) {}
