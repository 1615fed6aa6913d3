package io.polysight.contracts.serving;

import java.util.UUID;

/** A task answers from now on: its candidates are encoded. */
public record TaskActivated(UUID task, int revision, String team, UUID modelVersion) {}
