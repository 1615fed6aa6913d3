package io.polysight.registry.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries.
 *
 * @param actor a user name or client id; {@code *} for whatever somebody did; null for all, what
 *     the platform did of itself among it
 * @param kind a type of events, or a part of it up to a dot; null for all
 */
record AuditFilter(@Nullable String actor, @Nullable String kind) {}
