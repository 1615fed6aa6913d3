package io.polysight.registry.audit;

import io.polysight.contracts.EventType;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.ReceivedEvent;

/** Writes events of one type into the audit log. */
final class Recorder implements EventHandler<Record> {
  private final EventType type;
  private final AuditStore log;

  Recorder(EventType type, AuditStore log) {
    this.type = type;
    this.log = log;
  }

  @Override
  public EventType type() {
    return type;
  }

  @Override
  public void handle(ReceivedEvent<Record> event) {
    log.add(event);
  }
}
