package io.polysight.dataset.task;

/** Changes what is said about a task; its name and what it asks stay. */
record TaskDescription(String description) {}
