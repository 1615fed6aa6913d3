package io.polysight.trainer.job;

import io.polysight.contracts.training.JobForecast;
import io.polysight.platform.store.JsonColumn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells what a job would take from what earlier ones of its team took. */
final class JobForecasts {
  private static final int MOST_JOBS = 5;

  /** Settings that change what is learnt, but not what a step costs. */
  private static final String[] COSTLESS = {
    "steps",
    "seed",
    "learningRate",
    "taskRates",
    "labelSmoothing",
    "checkpointEvery",
    "keepCheckpoints"
  };

  private final JdbcClient jdbc;
  private final JsonColumn json;

  JobForecasts(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What one earlier job took. */
  private record Took(double stepsPerSecond, @Nullable Long memoryBytes) {}

  JobForecast of(Job job) {
    List<Took> earlier = earlier(job);
    if (earlier.isEmpty()) {
      return new JobForecast(job.steps(), 0, null, null, null);
    }
    double rate = median(earlier.stream().map(Took::stepsPerSecond).sorted().toList());
    Long memory =
        earlier.stream()
            .map(Took::memoryBytes)
            .filter(Objects::nonNull)
            .max(Long::compare)
            .orElse(null);
    return new JobForecast(job.steps(), earlier.size(), rate, job.steps() / rate, memory);
  }

  /** Newest first. Only jobs that ran without a break tell how long the whole takes. */
  private List<Took> earlier(Job job) {
    List<String> kinds =
        job.plan().stream().map(entry -> entry.task().kind()).distinct().sorted().toList();
    return jdbc.sql(
            """
            with alike as (
              select id,
                coalesce(steps_per_second, steps / extract(epoch from finished_at - started_at)) as rate
              from training_job
              where team = :team and device = :device and attempt = 1
                and (state = 'FINISHED' or state = 'RUNNING' and steps_per_second is not null)
                and settings - cast(:costless as text[]) = cast(:settings as jsonb) - cast(:costless as text[])
                and (select jsonb_agg(distinct entry -> 'task' -> 'kind') from jsonb_array_elements(plan) entry)
                  = cast(:kinds as jsonb)
              order by id desc limit :most)
            select rate,
              (select max(value) from metric where job = alike.id and name = 'process-memory') as memory
            from alike where rate > 0
            """)
        .param("team", job.team())
        .param("device", job.device().name())
        .param("costless", COSTLESS)
        .param("settings", json.of(job.settings()))
        .param("kinds", json.of(kinds))
        .param("most", MOST_JOBS)
        .query((row, number) -> {
          double memory = row.getDouble("memory");
          return new Took(row.getDouble("rate"), row.wasNull() ? null : (long) memory);
        })
        .list();
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
