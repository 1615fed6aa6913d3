package io.polysight.contracts.models;

import java.util.UUID;

/** Asks an alias to point elsewhere. */
public record AliasMove(UUID version, String reason) {}
