package io.polysight.contracts.teams;

import java.util.UUID;

/** A service account gets no more tokens. */
public record ServiceAccountRevoked(UUID account, String name, String team, TeamRole former) {}
