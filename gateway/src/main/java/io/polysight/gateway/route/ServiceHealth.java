package io.polysight.gateway.route;

import org.jspecify.annotations.Nullable;

/**
 * One service as the gateway sees it.
 *
 * @param reason what it lacks, or why it cannot be asked; absent when it is up
 */
record ServiceHealth(String service, boolean up, @Nullable String reason) {}
