package io.polysight.contracts.datasets;

import io.polysight.tasks.Task;

/** A new revision of a task of the same kind; the former ones stay as they were. */
public record TaskRevision(Task task) {}
