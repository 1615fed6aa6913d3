package io.polysight.platform.events;

import io.polysight.platform.web.Problems;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message this service could not handle.
 *
 * @param position {@code <topic>:<partition>:<offset>} in the dead-letter topic; names it
 * @param event id of the event; absent when the message is none
 * @param reason why it was not handled
 * @param handled whether it has been replayed with success, or handled otherwise, since
 */
public record DeadLetter(
    String position,
    @Nullable UUID event,
    @Nullable String type,
    @Nullable String team,
    String reason,
    Instant at,
    boolean handled) {
  static final String GROUP = "polysight_dead_letter_group";
  static final String REASON = "polysight_dead_letter_reason";
  static final String FAILURE = "polysight_dead_letter_failure";

  /** The place of a message in its topic. */
  record Position(String topic, int partition, long offset) {
    static Position of(String written) {
      String[] parts = written.split(":", -1);
      try {
        if (parts.length == 3) {
          return new Position(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        }
      } catch (NumberFormatException e) {
        throw Problems.notFound("dead letter", written);
      }
      throw Problems.notFound("dead letter", written);
    }

    @Override
    public String toString() {
      return topic + ":" + partition + ":" + offset;
    }
  }
}
