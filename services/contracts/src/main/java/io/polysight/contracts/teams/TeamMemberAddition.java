package io.polysight.contracts.teams;

/**
 * Takes somebody into a team.
 *
 * @param person user name or e-mail address of somebody whom the identity provider knows
 */
public record TeamMemberAddition(String person, TeamRole role) {}
