package io.polysight.contracts.teams;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a team.
 *
 * @param id of the event that tells of it
 * @param kind the type of that event, such as {@code io.polysight.team.member.added}
 * @param actor the user name or client id of who did it; absent where the platform did it of itself
 * @param subject what it was done to
 * @param data the record of the event
 */
public record AuditEntry(
    UUID id,
    Instant at,
    String team,
    String kind,
    @Nullable String actor,
    UUID subject,
    Map<String, Object> data) {
  public AuditEntry {
    data = Map.copyOf(data);
  }
}
