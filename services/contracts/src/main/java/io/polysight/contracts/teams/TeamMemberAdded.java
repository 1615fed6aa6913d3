package io.polysight.contracts.teams;

import java.util.UUID;

/**
 * Somebody was taken into a team.
 *
 * @param name they sign in with
 */
public record TeamMemberAdded(UUID person, String name, String team, TeamRole role) {}
