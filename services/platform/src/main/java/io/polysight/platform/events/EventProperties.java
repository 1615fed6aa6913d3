package io.polysight.platform.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events travel.
 *
 * @param topicPrefix before every topic's name, so that several installations can share a broker
 * @param pollInterval how often the relay looks for events that nobody woke it for
 * @param retention how long events sent, events handled and idempotent answers are remembered
 */
@ConfigurationProperties(prefix = "polysight.events", ignoreUnknownFields = false)
record EventProperties(
    @DefaultValue("") String topicPrefix,
    @DefaultValue("1s") Duration pollInterval,
    @DefaultValue("7d") Duration retention) {

  String topic(String name) {
    return topicPrefix + name;
  }
}
