package io.polysight.trainer.sample;

import io.polysight.contracts.training.SamplePrediction;
import io.polysight.platform.store.JsonColumn;
import io.polysight.tasks.Prediction;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes sample predictions. */
public class SampleStore {
  private final JdbcClient jdbc;
  private final JsonColumn json;

  SampleStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A step trained again after a crash answers the same: then nothing changes. */
  @Transactional
  public void write(UUID job, List<SamplePrediction> predictions) {
    for (SamplePrediction one : predictions) {
      jdbc.sql(
              """
              insert into sample_prediction
                (job, step, task, sample, dataset_version, expected, prediction)
              values (:job, :step, :task, :sample, :version, :expected, :prediction)
              on conflict do nothing
              """)
          .param("job", job)
          .param("step", one.step())
          .param("task", one.task())
          .param("sample", one.sample())
          .param("version", one.datasetVersion())
          .param("expected", one.expected())
          .param("prediction", json.of(one.prediction()))
          .update();
    }
  }

  /**
   * Of the steps at most {@code steps}, evenly over all there are, the first and the last among
   * them.
   *
   * @param steps at least 2
   * @return in the order of the steps, then of tasks and samples
   */
  List<SamplePrediction> of(UUID job, int steps) {
    return jdbc.sql(
            """
            with ranked as (
              select step, row_number() over (order by step) - 1 as rank, count(*) over () as steps
              from (select distinct step from sample_prediction where job = :job) as each),
            kept as (
              select min(step) as step from ranked where rank < steps - 1
              group by case when steps <= :most then rank else rank * (:most - 1) / (steps - 1) end
              union select max(step) from ranked)
            select p.* from sample_prediction p join kept using (step)
            where p.job = :job order by p.step, p.task, p.sample
            """)
        .param("job", job)
        .param("most", steps)
        .query((row, number) ->
            new SamplePrediction(
                row.getLong("step"),
                row.getString("task"),
                row.getObject("dataset_version", UUID.class),
                row.getString("sample"),
                row.getString("expected"),
                json.read(row, "prediction", Prediction.class)))
        .list();
  }
}
