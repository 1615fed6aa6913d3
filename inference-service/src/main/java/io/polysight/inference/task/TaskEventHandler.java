package io.polysight.inference.task;

import io.polysight.contracts.EventType;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.ReceivedEvent;
import java.util.function.Consumer;

/** Learns from one type of event. */
record TaskEventHandler<T extends Record>(EventType type, Consumer<T> learn)
    implements EventHandler<T> {
  @Override
  public void handle(ReceivedEvent<T> event) {
    learn.accept(event.data());
  }
}
