package io.polysight.contracts.teams;

import java.util.UUID;

/**
 * Somebody belongs to the team no longer.
 *
 * @param name they sign in with
 */
public record TeamMemberRemoved(UUID person, String name, String team, TeamRole former) {}
