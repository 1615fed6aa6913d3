package io.polysight.inference.task;

import io.polysight.platform.store.JsonColumn;
import io.polysight.tasks.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks and their revisions in the database. Learning the same thing twice changes nothing. */
final class TaskStore {
  private static final String SELECT =
      """
      select t.task, t.team, t.retired, r.revision, r.definition
      from known_task t join task_revision r using (task)
      """;

  private final JdbcClient jdbc;
  private final JsonColumn json;

  TaskStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds a revision; a retired task stays retired. */
  void learn(UUID task, String team, int revision, Task definition) {
    jdbc.sql("insert into known_task (task, team) values (:task, :team) on conflict do nothing")
        .param("task", task)
        .param("team", team)
        .update();
    jdbc.sql(
            """
            insert into task_revision (task, revision, definition)
            values (:task, :revision, :definition) on conflict do nothing
            """)
        .param("task", task)
        .param("revision", revision)
        .param("definition", json.of(definition))
        .update();
  }

  void retire(UUID task, String team) {
    jdbc.sql(
            """
            insert into known_task (task, team, retired) values (:task, :team, true)
            on conflict (task) do update set retired = true
            """)
        .param("task", task)
        .param("team", team)
        .update();
  }

  /** The newest revision known here. */
  Optional<KnownTask> newest(UUID task) {
    return jdbc.sql(SELECT + "where t.task = :task order by r.revision desc limit 1")
        .param("task", task)
        .query(this::task)
        .optional();
  }

  Optional<KnownTask> at(UUID task, int revision) {
    return jdbc.sql(SELECT + "where t.task = :task and r.revision = :revision")
        .param("task", task)
        .param("revision", revision)
        .query(this::task)
        .optional();
  }

  /** The newest revision of each task of a team that is not retired. */
  List<KnownTask> activeOf(String team) {
    return jdbc.sql(
            """
            select distinct on (t.task) t.task, t.team, t.retired, r.revision, r.definition
            from known_task t join task_revision r using (task)
            where t.team = :team and not t.retired
            order by t.task, r.revision desc
            """)
        .param("team", team)
        .query(this::task)
        .list();
  }

  /** The teams that have tasks. */
  List<String> teams() {
    return jdbc.sql("select distinct team from known_task where not retired order by team")
        .query(String.class)
        .list();
  }

  private KnownTask task(ResultSet row, int number) throws SQLException {
    return new KnownTask(
        row.getObject("task", UUID.class),
        row.getString("team"),
        row.getInt("revision"),
        json.read(row, "definition", Task.class),
        row.getBoolean("retired"));
  }
}
