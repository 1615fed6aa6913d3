package io.polysight.platform.events;

import io.polysight.contracts.EventType;

/**
 * Reacts to one type of event; declare it as a bean.
 *
 * @param <T> the record of {@link EventType#data()}
 */
public interface EventHandler<T extends Record> {

  EventType type();

  /**
   * Runs inside one transaction with the note that the event is done, so that each event takes
   * effect once. What it throws decides what happens to the event: a dependency that is down
   * (database, object store, another service: {@code ProblemException.Unavailable} and its kin) is
   * waited for; anything else is dead-lettered with the message as the reason.
   */
  void handle(ReceivedEvent<T> event);
}
