package io.polysight.contracts.training;

import java.util.UUID;

/**
 * A job came to its end.
 *
 * @param digest of the final weights
 */
public record JobFinished(
    UUID job, String team, String name, String model, String digest, double seconds) {}
