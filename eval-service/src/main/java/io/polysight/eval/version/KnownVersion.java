package io.polysight.eval.version;

import java.time.Instant;
import java.util.UUID;

/**
 * A model version as model-registry told of it.
 *
 * @param last whether it is the one its training job ended with
 */
public record KnownVersion(
    UUID id, String team, String model, int number, long step, boolean last, Instant createdAt) {}
