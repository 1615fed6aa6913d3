package io.polysight.cli.bench.portal;

import io.polysight.local.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills the lists of a team, straight in the databases: a hundred thousand rows by the API would
 * take an hour. They have what lists show and little that a page of one object needs, so a data
 * folder that has them is good for measuring only.
 *
 * @param newest milliseconds since 1970 from which the rows go back, one a millisecond; row 1 is
 *     the newest
 */
record ManyRows(Endpoints.Postgres server, String team, int rows, long newest) {
  /** What all names begin with; row 42 is 'bench-000042'. */
  static final String PREFIX = "bench-";

  /** So that a benchmark has a leaderboard of some length: its runs are every so many-th row. */
  private static final int BENCHMARKS = 1000;

  private static final String TASK =
      "'{\"kind\":\"image-classification\",\"labels\":[\"cat\",\"dog\"]}'";

  private static final String PROVENANCE =
      """
      '{"recipe":"{}","seed":1,"datasetDigests":{},"tasks":[],"codeVersion":"","runtime":"",
        "processor":"","imported":{"by":"ada","from":"the bench"}}'
      """;

  /** What the predictions of a run score, with the normal interval. */
  private static final String SCORES =
      """
      (select jsonb_build_array(jsonb_build_object('metric', 'accuracy', 'value', v,
         'low', v - 1.96 * sqrt(v * (1 - v) / 500), 'high', v + 1.96 * sqrt(v * (1 - v) / 500),
         'samples', 500, 'direction', 'HIGHER_IS_BETTER'))
       from (select (n % 97) / 100.0 as v) accuracy)
      """;

  /** What every service has told; the same in each database. */
  private static final String EVENTS =
      "insert into outbox (id, type, team, aggregate, data, created_at, sent_at) select id,"
          + " 'io.polysight.bench.told', team, id, '{\"name\":\"' || name || '\"}', at, at from"
          + " numbered";

  /** Statements by database; each reads numbered names from {@code numbered}. */
  private Map<String, String[]> statements() {
    Map<String, String[]> all = new LinkedHashMap<>();
    all.put(
        "dataset",
        new String[] {
          "insert into dataset select id, team, name, '', at, 'ada', 1 from numbered",
          "insert into task select id, team, name, '', 'image-classification', 1, 'ACTIVE', at,"
              + " 'ada', 1 from numbered",
          "insert into task_revision select id, id, team, 1, " + TASK + ", at, 'ada' from numbered",
          EVENTS
        });
    all.put(
        "trainer",
        new String[] {
          "insert into training_job (id, team, name, model, recipe, overrides, settings, mixture,"
              + " plan, device, state, step, steps, created_at, created_by) select id, team, name,"
              + " name, 'nano-scenes', '{}', '{}', '[]', '[]', 'CPU', 'FINISHED', 100, 100, at,"
              + " 'ada' from numbered",
          EVENTS
        });
    all.put(
        "registry",
        new String[] {
          "insert into model (id, team, name, description, created_at, created_by, etag) select id,"
              + " team, name, '', at, 'ada', 1 from numbered",
          "insert into model_version (id, model, team, number, digest, files, job, step, final,"
              + " provenance, created_at) select id, '"
              + id(1)
              + "', team, "
              + rows
              + " + 1 - n, md5(name) || md5(name), '[]', null, n, false, "
              + PROVENANCE
              + ", at from numbered",
          "update model set versions_made = " + rows + " where id = '" + id(1) + "'",
          "insert into audit_entry select id, at, team, 'io.polysight.bench.told', 'ada', id, '{}'"
              + " from numbered",
          EVENTS
        });
    all.put(
        "eval",
        new String[] {
          "insert into benchmark (id, team, name, model, task, revision, definition,"
              + " dataset_version, split, every_version, created_at, created_by, etag) select id,"
              + " team, name, '"
              + PREFIX
              + "000001', id, 1, "
              + TASK
              + ", id, 'test', false, at, 'ada', 1 from numbered",
          "insert into model_version (id, team, model, number, step, final, created_at) select id,"
              + " team, '"
              + PREFIX
              + "000001', "
              + rows
              + " + 1 - n, n, false, at from numbered",
          "insert into evaluation (id, team, benchmark, model_version, state, done, total,"
              + " predictions, scores, created_at, finished_at, due_at, claims, waits) select id,"
              + " team, (select id from numbered b where b.n = 1 + numbered.n % "
              + Math.min(BENCHMARKS, rows)
              + "), id, 'FINISHED', 500, 500, '"
              + SharedPredictions.FOLDER
              + "' || (n % 97) || '.jsonl', "
              + SCORES
              + ", at, at, at, 1, 0 from numbered",
          EVENTS
        });
    return all;
  }

  /** Of row {@code n}, in every database: a time-ordered id (RFC 9562, version 7). */
  UUID id(int n) {
    String hex = "%012x7%03x8%015x".formatted(newest - n, n % 4096, n);
    return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  /** Rows that an earlier run has put there, which serve again. */
  static Optional<ManyRows> there(Endpoints.Postgres server, String team) {
    String asked =
        """
        select count(*), round(extract(epoch from max(created_at)) * 1000) + 1 from dataset
        where team = '%s' and name like '%s%%'
        """
            .formatted(team, PREFIX);
    try (Connection connection = connect(server, "dataset");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(asked)) {
      return found.next() && found.getInt(1) > 0
          ? Optional.of(new ManyRows(server, team, found.getInt(1), found.getLong(2)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("the rows cannot be counted: " + e.getMessage(), e);
    }
  }

  void insert() {
    statements()
        .forEach((database, inserts) -> {
          try (Connection connection = connect(server, database);
              Statement statement = connection.createStatement()) {
            statement.execute(numbered());
            for (String insert : inserts) {
              statement.execute(insert);
            }
            statement.execute("analyze");
          } catch (SQLException e) {
            throw new IllegalStateException(
                "the rows do not go into database " + database + ": " + e.getMessage(), e);
          }
        });
  }

  private static Connection connect(Endpoints.Postgres server, String database)
      throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(database), server.superuser(), server.superuserPassword());
  }

  private String numbered() {
    return """
    create temporary table numbered as select n,
      cast(lpad(to_hex(%1$d - n), 12, '0') || '7' || lpad(to_hex(n %% 4096), 3, '0')
        || '8' || lpad(to_hex(n), 15, '0') as uuid) as id,
      '%2$s' as team, '%3$s' || lpad(cast(n as text), 6, '0') as name,
      to_timestamp((%1$d - n) / 1000.0) as at
    from generate_series(1, %4$d) n;
    create unique index on numbered (n)
    """
        .formatted(newest, team, PREFIX, rows);
  }
}
