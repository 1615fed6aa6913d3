package io.polysight.contracts.teams;

import java.util.UUID;

/**
 * A member has another role.
 *
 * @param name they sign in with
 */
public record TeamMemberChanged(
    UUID person, String name, String team, TeamRole former, TeamRole role) {}
