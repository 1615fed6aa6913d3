package io.polysight.trainer.job;

import io.polysight.contracts.training.TrainingJob;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.TextQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes jobs; who may do so, and what is told of it, is decided elsewhere. */
public class JobStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;
  private final JobRows rows;

  JobStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = new JobRows(json);
  }

  void insert(Job job) {
    jdbc.sql(
            """
            insert into training_job
              (id, team, name, model, recipe, overrides, settings, mixture, plan, device, state, steps, created_at, created_by)
            values (:id, :team, :name, :model, :recipe, :overrides, :settings,
              :mixture, :plan, :device, :state, :steps,
              cast(:createdAt as timestamptz), :createdBy)
            """)
        .param("id", job.id())
        .param("team", job.team())
        .param("name", job.name())
        .param("model", job.model())
        .param("recipe", job.recipe())
        .param("overrides", json.of(job.overrides()))
        .param("settings", json.of(job.settings()))
        .param("mixture", json.of(job.mixture()))
        .param("plan", json.of(job.plan()))
        .param("device", job.device().name())
        .param("state", job.state().name())
        .param("steps", job.steps())
        .param("createdAt", job.createdAt().toString())
        .param("createdBy", job.createdBy())
        .update();
  }

  /** The job, whosever it is. */
  public Optional<Job> find(UUID id) {
    return jdbc.sql("select * from training_job where id = :id")
        .param("id", id)
        .query(rows)
        .optional();
  }

  /** The job, held against other changes until the transaction ends. */
  Optional<Job> lock(UUID id) {
    return jdbc.sql("select * from training_job where id = :id for update")
        .param("id", id)
        .query(rows)
        .optional();
  }

  /** Jobs of the teams the filter lets through, in the order of the search. */
  List<Job> list(
      TeamFilter teams, TrainingJob.@Nullable State state, TextQuery search, PageQuery page) {
    return search
        .bind(
            jdbc.sql(
                "select j.* from training_job j where "
                    + teams.sql("j.team")
                    + " and (cast(:state as text) is null or j.state = :state) and"
                    + search.sql("training_job", "j", "name", "name", "model", "recipe")),
            page)
        .param("teams", teams.parameter())
        .param("state", state == null ? null : state.name())
        .query(rows)
        .list();
  }

  /**
   * Where each waiting job stands: the order the queue would serve them in if no running job ended.
   */
  Map<UUID, Integer> queuePositions() {
    Map<UUID, Integer> positions = new HashMap<>();
    jdbc.sql(
            """
            select id, row_number() over (order by running + turn, id) as position from (
              select w.id,
                (select count(*) from training_job r where r.team = w.team and r.state = 'RUNNING') as running,
                row_number() over (partition by w.team order by w.id) as turn
              from training_job w where w.state = 'QUEUED') as waiting
            """)
        .query(row -> {
          positions.put(row.getObject("id", UUID.class), row.getInt("position"));
        });
    return positions;
  }

  /** Where one job stands; null when it does not wait. */
  public @Nullable Integer queuePosition(UUID id) {
    return queuePositions().get(id);
  }

  /**
   * The job that is next: of the team that runs fewest, the oldest; locked, and passing over what
   * another instance is taking at this moment.
   */
  Optional<Job> lockNext() {
    return jdbc.sql(
            """
            select j.* from training_job j
            where j.state = 'QUEUED' and (j.not_before is null or j.not_before <= now())
            order by
              (select count(*) from training_job r where r.team = j.team and r.state = 'RUNNING'), j.id
            limit 1
            for update of j skip locked
            """)
        .query(rows)
        .optional();
  }
}
