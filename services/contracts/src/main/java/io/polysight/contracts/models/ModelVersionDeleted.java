package io.polysight.contracts.models;

import java.util.UUID;

/** A version is gone. */
public record ModelVersionDeleted(UUID version, UUID model, String team, int number) {}
