package io.polysight.contracts.teams;

import java.util.UUID;

/** A service account has a new secret; the former one is worth nothing any more. */
public record ServiceAccountRotated(UUID account, String name, String team) {}
