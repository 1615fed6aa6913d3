/**
 * A Kafka broker in KRaft mode, one process for broker and controller. Its topics are made here,
 * because services may not invent topics.
 */
@NullMarked
package io.polysight.local.kafka;

import org.jspecify.annotations.NullMarked;
