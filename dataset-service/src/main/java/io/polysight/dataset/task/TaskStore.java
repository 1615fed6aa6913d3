package io.polysight.dataset.task;

import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import io.polysight.tasks.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks and their revisions in the database. */
@Repository
class TaskStore {
  private static final String SELECT =
      """
      select t.id, t.team, t.name, t.description, t.state, t.created_at, t.created_by, t.etag,
             r.id as revision_id, r.revision, r.definition
      from task t join task_revision r on r.task = t.id
      """;
  private static final String CURRENT = SELECT + " and r.revision = t.revision ";

  private final JdbcClient jdbc;
  private final JsonColumn json;

  /** A task at one of its revisions, with the id its lists are ordered by. */
  record RevisionRow(UUID revisionId, RegisteredTask task) {}

  TaskStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Returns false, and stores nothing, when the team has an active task of that name. */
  boolean insert(RegisteredTask task, UUID revisionId) {
    int inserted =
        jdbc.sql(
                """
                insert into task
                  (id, team, name, description, kind, revision, state, created_at, created_by, etag)
                values (:id, :team, :name, :description, :kind, :revision, :state, :createdAt,
                        :createdBy, :etag)
                on conflict (team, name) where state = 'ACTIVE' do nothing
                """)
            .param("id", task.id())
            .param("team", task.team())
            .param("name", task.name())
            .param("description", task.description())
            .param("kind", task.task().kind())
            .param("revision", task.revision())
            .param("state", task.state().name())
            .param("createdAt", task.createdAt().atOffset(ZoneOffset.UTC))
            .param("createdBy", task.createdBy())
            .param("etag", task.etag())
            .update();
    if (inserted == 1) {
      insertRevision(task, revisionId, task.createdAt(), task.createdBy());
    }
    return inserted == 1;
  }

  /** Makes {@code task}, with its new revision number, definition and etag, the current one. */
  void revise(RegisteredTask task, UUID revisionId, Instant at, String by) {
    insertRevision(task, revisionId, at, by);
    jdbc.sql("update task set revision = :revision, etag = :etag where id = :id")
        .param("id", task.id())
        .param("revision", task.revision())
        .param("etag", task.etag())
        .update();
  }

  void describe(UUID id, String description, long etag) {
    jdbc.sql("update task set description = :description, etag = :etag where id = :id")
        .param("id", id)
        .param("description", description)
        .param("etag", etag)
        .update();
  }

  void retire(UUID id, long etag) {
    jdbc.sql("update task set state = 'RETIRED', etag = :etag where id = :id")
        .param("id", id)
        .param("etag", etag)
        .update();
  }

  /** The task at its latest revision; no other transaction changes it meanwhile. */
  Optional<RegisteredTask> lock(UUID id) {
    return one(CURRENT + " where t.id = :id for update of t", id, null);
  }

  Optional<RegisteredTask> find(UUID id) {
    return one(CURRENT + " where t.id = :id", id, null);
  }

  Optional<RegisteredTask> find(UUID id, int revision) {
    return one(SELECT + " where t.id = :id and r.revision = :revision", id, revision);
  }

  Optional<UUID> activeNamed(String team, String name) {
    return jdbc.sql("select id from task where team = :team and name = :name and state = 'ACTIVE'")
        .param("team", team)
        .param("name", name)
        .query(UUID.class)
        .optional();
  }

  List<RegisteredTask> list(TeamFilter teams, PageQuery page, TaskFilter filter) {
    return filter
        .search()
        .bind(
            jdbc.sql(
                CURRENT
                    + " where "
                    + teams.sql("t.team")
                    + """
                     and (cast(:kind as text) is null or t.kind = :kind)
                    and (cast(:name as text) is null or t.name = :name)
                    and (cast(:state as text) is null or t.state = :state) and
                    """
                    + filter.search().sql("task", "t", "name", "name", "description", "kind")),
            page)
        .param("teams", teams.parameter())
        .param("kind", filter.kind())
        .param("name", filter.name())
        .param("state", filter.stateName())
        .query(this::row)
        .list()
        .stream()
        .map(RevisionRow::task)
        .toList();
  }

  List<RevisionRow> revisions(UUID id, PageQuery page) {
    return jdbc.sql(
            SELECT
                + """
                where t.id = :id and r.id < :before
                order by r.id desc limit :rows
                """)
        .param("id", id)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::row)
        .list();
  }

  private void insertRevision(RegisteredTask task, UUID revisionId, Instant at, String by) {
    jdbc.sql(
            """
            insert into task_revision (id, task, team, revision, definition, created_at, created_by)
            values (:id, :task, :team, :revision, :definition, :createdAt, :createdBy)
            """)
        .param("id", revisionId)
        .param("task", task.id())
        .param("team", task.team())
        .param("revision", task.revision())
        .param("definition", json.of(task.task()))
        .param("createdAt", at.atOffset(ZoneOffset.UTC))
        .param("createdBy", by)
        .update();
  }

  private Optional<RegisteredTask> one(String sql, UUID id, @Nullable Integer revision) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql).param("id", id);
    if (revision != null) {
      statement = statement.param("revision", revision);
    }
    return statement.query(this::row).optional().map(RevisionRow::task);
  }

  private RevisionRow row(ResultSet row, int number) throws SQLException {
    return new RevisionRow(
        row.getObject("revision_id", UUID.class),
        new RegisteredTask(
            row.getObject("id", UUID.class),
            row.getString("team"),
            row.getString("name"),
            row.getString("description"),
            row.getInt("revision"),
            json.read(row, "definition", Task.class),
            RegisteredTask.State.valueOf(row.getString("state")),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getString("created_by"),
            row.getLong("etag")));
  }
}
