package io.polysight.contracts.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * A wish for a new secret.
 *
 * @param overlapSeconds how long the present secret goes on to sign beside the new one, 0 to a
 *     week; 0 where it is known to others; absent for a day
 */
public record SecretRotation(@Nullable Integer overlapSeconds) {}
