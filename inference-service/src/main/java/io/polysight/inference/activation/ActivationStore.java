package io.polysight.inference.activation;

import io.polysight.contracts.serving.TaskActivation;
import io.polysight.contracts.serving.TaskActivation.State;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tasks answer by which version, in the database. */
final class ActivationStore {
  private final JdbcClient jdbc;

  ActivationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A task at a revision, settled one way or the other for a version. */
  record Settled(UUID task, int revision, @Nullable UUID promptWeighting) {}

  Set<Settled> settled(String team, UUID version) {
    return jdbc.sql(
            """
            select a.task, a.revision, a.prompt_weighting
            from task_activation a join known_task t using (task)
            where t.team = :team and a.version = :version
            """)
        .param("team", team)
        .param("version", version)
        .query((row, number) ->
            new Settled(
                row.getObject("task", UUID.class),
                row.getInt("revision"),
                row.getObject("prompt_weighting", UUID.class)))
        .set();
  }

  /**
   * @return whether this is news
   */
  boolean settle(
      UUID task,
      int revision,
      UUID version,
      @Nullable UUID promptWeighting,
      State state,
      @Nullable String reason,
      Instant since) {
    return jdbc.sql(
                """
                insert into task_activation as a
                  (task, revision, version, prompt_weighting, state, reason, since)
                values (:task, :revision, :version, :weighting, :state, :reason, :since)
                on conflict (task) do update
                set revision = excluded.revision, version = excluded.version,
                    prompt_weighting = excluded.prompt_weighting, state = excluded.state, reason = excluded.reason, since = excluded.since
                where excluded.revision >= a.revision
                  and (excluded.revision, excluded.version, excluded.prompt_weighting, excluded.state)
                      is distinct from (a.revision, a.version, a.prompt_weighting, a.state)
                """)
            .param("task", task)
            .param("revision", revision)
            .param("version", version)
            .param("weighting", promptWeighting, Types.OTHER)
            .param("state", state.name())
            .param("reason", reason)
            .param("since", Timestamp.from(since))
            .update()
        == 1;
  }

  Optional<TaskActivation> find(UUID task) {
    return jdbc.sql(
            """
            select task, revision, version, state, reason, since, prompt_weighting
            from task_activation where task = :task
            """)
        .param("task", task)
        .query((row, number) ->
            new TaskActivation(
                row.getObject("task", UUID.class),
                row.getInt("revision"),
                State.valueOf(row.getString("state")),
                row.getObject("version", UUID.class),
                row.getString("reason"),
                row.getTimestamp("since").toInstant(),
                row.getObject("prompt_weighting", UUID.class)))
        .optional();
  }
}
