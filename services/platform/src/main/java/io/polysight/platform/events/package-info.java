/**
 * Events out and in: an outbox written in the caller's transaction and relayed to Kafka in order
 * per aggregate, and handlers that each event reaches once.
 */
@NullMarked
package io.polysight.platform.events;

import org.jspecify.annotations.NullMarked;
