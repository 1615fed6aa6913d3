package io.polysight.contracts.serving;

import java.util.UUID;

/** A task does not answer. */
public record TaskDegraded(UUID task, int revision, String team, String reason) {}
