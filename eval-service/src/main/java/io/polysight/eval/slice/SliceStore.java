package io.polysight.eval.slice;

import io.polysight.contracts.evaluations.Slice;
import io.polysight.contracts.evaluations.SliceCondition;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Slices in the database. */
public final class SliceStore {
  private static final TypeReference<List<SliceCondition>> CONDITIONS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonColumn json;

  SliceStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Returns false, and stores nothing, when the team has a slice of that name. */
  boolean insert(Slice slice) {
    return jdbc.sql(
                """
                insert into slice (id, team, name, conditions, created_at, created_by)
                values (:id, :team, :name, :conditions, :createdAt, :createdBy)
                on conflict (team, name) do nothing
                """)
            .param("id", slice.id())
            .param("team", slice.team())
            .param("name", slice.name())
            .param("conditions", json.of(slice.conditions()))
            .param("createdAt", slice.createdAt().atOffset(ZoneOffset.UTC))
            .param("createdBy", slice.createdBy())
            .update()
        == 1;
  }

  /** The slice, whosever it is. */
  public Optional<Slice> find(UUID id) {
    return jdbc.sql("select * from slice where id = :id")
        .param("id", id)
        .query(this::row)
        .optional();
  }

  /** All slices of a team, oldest first. */
  public List<Slice> of(String team) {
    return jdbc.sql("select * from slice where team = :team order by id")
        .param("team", team)
        .query(this::row)
        .list();
  }

  List<Slice> list(TeamFilter teams, PageQuery page) {
    return jdbc.sql(
            "select * from slice where "
                + teams.sql("team")
                + " and id < :before order by id desc limit :rows")
        .param("teams", teams.parameter())
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::row)
        .list();
  }

  void delete(UUID id) {
    jdbc.sql("delete from slice where id = :id").param("id", id).update();
  }

  private Slice row(ResultSet row, int number) throws SQLException {
    return new Slice(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getString("name"),
        json.read(row, "conditions", CONDITIONS),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"));
  }
}
