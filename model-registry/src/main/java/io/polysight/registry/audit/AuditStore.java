package io.polysight.registry.audit;

import io.polysight.contracts.teams.AuditEntry;
import io.polysight.platform.events.ReceivedEvent;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit log in the database: rows are added, never changed and never forgotten. */
@Repository
class AuditStore {
  private static final TypeReference<Map<String, Object>> RECORD = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(ReceivedEvent<? extends Record> event) {
    jdbc.sql(
            """
            insert into audit_entry (id, at, team, kind, actor, subject, data)
            values (:id, :at, :team, :kind, :actor, :subject, :data) on conflict do nothing
            """)
        .param("id", event.id())
        .param("at", event.time().atOffset(ZoneOffset.UTC))
        .param("team", event.team())
        .param("kind", event.type().type())
        .param("actor", event.actor())
        .param("subject", event.aggregate())
        .param("data", json.writeValueAsString(event.data()))
        .update();
  }

  /** Newest first. */
  List<AuditEntry> page(String team, AuditFilter filter, PageQuery page) {
    return jdbc.sql(
            """
            select * from audit_entry where team = :team and id < :before
              and (cast(:actor as text) is null or actor = :actor
                or (:actor = '*' and actor is not null))
              and (cast(:kind as text) is null or kind = :kind or starts_with(kind, :kind || '.'))
            order by id desc limit :rows
            """)
        .param("team", team)
        .param("before", page.before())
        .param("actor", filter.actor())
        .param("kind", filter.kind())
        .param("rows", page.rows())
        .query(this::row)
        .list();
  }

  private AuditEntry row(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("team"),
        row.getString("kind"),
        row.getString("actor"),
        row.getObject("subject", UUID.class),
        json.readValue(row.getString("data"), RECORD));
  }
}
