package io.polysight.registry.model;

import io.polysight.contracts.models.RecordedAliasMove;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves of aliases in the database, as {@link AliasStore#move} keeps them. */
@Repository
class AliasMoves {
  private final JdbcClient jdbc;

  AliasMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RecordedAliasMove> list(
      TeamFilter teams, @Nullable UUID model, @Nullable String alias, PageQuery page) {
    return jdbc.sql(
            """
            select a.id, a.team, a.model, m.name as model_name, a.alias, a.version, v.number, a.former,
                   f.number as former_number, a.actor, a.reason, a.at
            from alias_move a join model m on m.id = a.model
              left join model_version v on v.id = a.version
              left join model_version f on f.id = a.former
            """
                + "where "
                + teams.sql("a.team")
                + """
                 and (cast(:model as uuid) is null or a.model = :model)
                and (cast(:alias as text) is null or a.alias = :alias)
                and a.id < :before order by a.id desc limit :rows
                """)
        .param("teams", teams.parameter())
        .param("model", model)
        .param("alias", alias)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(AliasMoves::row)
        .list();
  }

  private static RecordedAliasMove row(ResultSet row, int number) throws SQLException {
    return new RecordedAliasMove(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getObject("model", UUID.class),
        row.getString("model_name"),
        row.getString("alias"),
        row.getObject("version", UUID.class),
        row.getObject("number", Integer.class),
        row.getObject("former", UUID.class),
        row.getObject("former_number", Integer.class),
        row.getString("actor"),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
