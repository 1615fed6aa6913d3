package io.polysight.contracts.teams;

/**
 * A service account and what it proves itself with, told only here.
 *
 * @param tokenUrl where it gets its tokens
 * @param tokenSeconds how long each of them is valid
 */
public record ServiceAccountSecret(
    ServiceAccount account, String secret, String tokenUrl, int tokenSeconds) {}
