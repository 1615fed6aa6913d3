package io.polysight.platform.events;

import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service told, read from its own outbox: it holds every event for the retention of events,
 * in the transaction of what it tells of, and needs no second copy elsewhere.
 */
final class EventLog {
  private static final TypeReference<Map<String, Object>> RECORD = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  EventLog(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Newest first, of the teams the filter lets through.
   *
   * @param type of the event, or a part of it up to a dot; null for all
   * @param aggregate null for all
   */
  List<LoggedEvent> page(
      TeamFilter teams, @Nullable String type, @Nullable UUID aggregate, PageQuery page) {
    return database
        .sql(
            "select id, type, team, aggregate, data, created_at, sent_at is not null as sent"
                + " from outbox where "
                + teams.sql("team")
                + " and (cast(:type as text) is null or type = :type or starts_with(type, :type || '.'))"
                + " and (cast(:aggregate as uuid) is null or aggregate = :aggregate)"
                + " and id < :before order by id desc limit :rows")
        .param("teams", teams.parameter())
        .param("type", type)
        .param("aggregate", aggregate)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::event)
        .list();
  }

  private LoggedEvent event(ResultSet row, int number) throws SQLException {
    return new LoggedEvent(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("team"),
        row.getObject("aggregate", UUID.class),
        row.getTimestamp("created_at").toInstant(),
        json.readValue(row.getString("data"), RECORD),
        row.getBoolean("sent"));
  }
}
