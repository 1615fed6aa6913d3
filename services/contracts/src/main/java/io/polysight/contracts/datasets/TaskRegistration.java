package io.polysight.contracts.datasets;

import io.polysight.tasks.Task;
import org.jspecify.annotations.Nullable;

/** Registers a task. The name is unique within the team. */
public record TaskRegistration(String team, String name, @Nullable String description, Task task) {}
