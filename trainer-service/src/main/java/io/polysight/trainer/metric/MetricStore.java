package io.polysight.trainer.metric;

import io.polysight.contracts.training.MetricPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes curves. */
public class MetricStore {
  private static final int ROWS_PER_STATEMENT = 1000;

  private final JdbcClient jdbc;

  MetricStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A point and where it stands in the order of writing. */
  public record Written(long position, MetricPoint point) {}

  /** Stores points; one that is there already, from before a restart, is replaced. */
  @Transactional
  public void write(UUID job, List<MetricPoint> points) {
    for (int from = 0; from < points.size(); from += ROWS_PER_STATEMENT) {
      List<MetricPoint> some =
          points.subList(from, Math.min(points.size(), from + ROWS_PER_STATEMENT));
      jdbc.sql(
              """
              insert into metric (job, name, step, value)
              select :job, name, step, value
              from unnest(cast(:names as text[]), cast(:steps as bigint[]), cast(:values as float8[]))
                as point (name, step, value)
              on conflict (job, name, step)
                do update set value = excluded.value, position = nextval('metric_position')
              """)
          .param("job", job)
          .param("names", some.stream().map(MetricPoint::name).toArray(String[]::new))
          .param("steps", some.stream().map(MetricPoint::step).toArray(Long[]::new))
          .param("values", some.stream().map(MetricPoint::value).toArray(Double[]::new))
          .update();
    }
  }

  /** What was written after {@code position}, in that order. */
  public List<Written> since(UUID job, long position, int limit) {
    return jdbc.sql(
            """
            select position, step, name, value from metric
            where job = :job and position > :position order by position limit :limit
            """)
        .param("job", job)
        .param("position", position)
        .param("limit", limit)
        .query((row, number) ->
            new Written(
                row.getLong("position"),
                new MetricPoint(
                    row.getLong("step"), row.getString("name"), row.getDouble("value"))))
        .list();
  }

  /** The position of what was written last; 0 when nothing was. */
  public long newestPosition(UUID job) {
    return jdbc.sql("select coalesce(max(position), 0) from metric where job = :job")
        .param("job", job)
        .query(Long.class)
        .single();
  }

  /** The names of a job's curves, in alphabetical order. */
  List<String> names(UUID job) {
    // A loose index scan: one probe per name, however many points each curve has.
    return jdbc.sql(
            """
            with recursive curve as (
              (select name from metric where job = :job order by name limit 1)
              union all
              select (select m.name from metric m where m.job = :job and m.name > curve.name
                      order by m.name limit 1)
              from curve where curve.name is not null)
            select name from curve where name is not null
            """)
        .param("job", job)
        .query(String.class)
        .list();
  }

  /**
   * One curve, thinned out: the steps are cut into equal buckets, and of each the lowest and the
   * highest value stay where they are, so that no peak is lost (the M4 aggregation of Jugel et al.,
   * VLDB 2014, without the first and last value of each bucket).
   *
   * @param after only later steps; null means all
   * @param most points returned, at least 2
   * @return in the order of their steps
   */
  List<MetricPoint> curve(UUID job, String name, @Nullable Long after, int most) {
    List<MetricPoint> points = new ArrayList<>();
    // Materialized, or a planner without statistics computes the range anew for every point.
    jdbc.sql(
            """
            with chosen as (
              select step, value from metric where job = :job and name = :name and step > :after),
            range as materialized (select min(step) as low, max(step) as high, count(*) as points from chosen),
            extreme as (
              select min(array[value, step]) as lowest, max(array[value, step]) as highest
              from chosen, range
              group by case when points <= :most then step
                else width_bucket(step, low, high + 1, :buckets) end)
            select cast(point[2] as bigint) as step, point[1] as value
            from (select lowest as point from extreme union select highest from extreme) as kept
            order by step
            """)
        .param("job", job)
        .param("name", name)
        .param("after", after == null ? -1L : after)
        .param("most", most)
        .param("buckets", most / 2)
        .query(row -> {
          points.add(new MetricPoint(row.getLong("step"), name, row.getDouble("value")));
        });
    return points;
  }
}
