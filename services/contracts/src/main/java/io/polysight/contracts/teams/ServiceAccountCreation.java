package io.polysight.contracts.teams;

/**
 * Asks for an account of a pipeline.
 *
 * @param name lower-case letters, digits and hyphens
 */
public record ServiceAccountCreation(String name, TeamRole role) {}
