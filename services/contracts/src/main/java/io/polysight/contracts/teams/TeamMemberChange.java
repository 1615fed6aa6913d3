package io.polysight.contracts.teams;

/** Gives a member another role. */
public record TeamMemberChange(TeamRole role) {}
