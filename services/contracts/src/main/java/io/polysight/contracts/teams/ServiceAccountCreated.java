package io.polysight.contracts.teams;

import java.util.UUID;

/** A team has a new service account. */
public record ServiceAccountCreated(
    UUID account, String name, String team, TeamRole role, String clientId) {}
