package io.polysight.platform.events;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts to consume once everything else is up; a service without handlers has nothing to start.
 */
final class EventSubscription implements SmartLifecycle {
  private final @Nullable MessageListenerContainer container;

  EventSubscription(@Nullable MessageListenerContainer container) {
    this.container = container;
  }

  @Override
  public void start() {
    if (container != null) {
      container.start();
    }
  }

  @Override
  public void stop() {
    if (container != null) {
      container.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return container != null && container.isRunning();
  }
}
