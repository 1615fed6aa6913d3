package io.polysight.cli.bench.portal;

import io.polysight.local.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fills the lists of a team, straight in the databases: a hundred thousand rows by the API would
 * take an hour. They have what lists show and nothing that a page of one object needs, so a data
 * folder that has them is good for measuring only.
 */
record ManyRows(Endpoints.Postgres server, String team, int rows) {
  /** What all names begin with; row 42 is 'bench-000042'. */
  static final String PREFIX = "bench-";

  /** Time-ordered ids (RFC 9562, version 7), a millisecond apart, the newest now. */
  private static final String ID =
      """
      cast(lpad(to_hex(cast(extract(epoch from now()) * 1000 as bigint) - n), 12, '0')
        || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || substr(md5(cast(n as text)), 1, 15) as uuid)
      """;

  private static final String TASK =
      "'{\"kind\":\"image-classification\",\"labels\":[\"cat\",\"dog\"]}'";

  /** Statements by database; each reads numbered names from {@code numbered}. */
  private static Map<String, String[]> statements() {
    Map<String, String[]> all = new LinkedHashMap<>();
    all.put(
        "dataset",
        new String[] {
          "insert into dataset select id, team, name, '', at, 'ada', 1 from numbered",
          "insert into task select id, team, name, '', 'image-classification', 1, 'ACTIVE', at,"
              + " 'ada', 1 from numbered",
          "insert into task_revision select id, id, team, 1, " + TASK + ", at, 'ada' from numbered"
        });
    all.put(
        "trainer",
        new String[] {
          "insert into training_job (id, team, name, model, recipe, overrides, settings, mixture,"
              + " plan, device, state, step, steps, created_at, created_by) select id, team, name,"
              + " name, 'nano-scenes', '{}', '{}', '[]', '[]', 'CPU', 'FINISHED', 100, 100, at,"
              + " 'ada' from numbered"
        });
    all.put(
        "registry",
        new String[] {
          "insert into model (id, team, name, description, created_at, created_by, etag) select id,"
              + " team, name, '', at, 'ada', 1 from numbered"
        });
    all.put(
        "eval",
        new String[] {
          "insert into benchmark (id, team, name, model, task, revision, definition,"
              + " dataset_version, split, every_version, created_at, created_by, etag) select id,"
              + " team, name, name, id, 1, "
              + TASK
              + ", id, 'test', false, at, 'ada', 1 from numbered"
        });
    return all;
  }

  void insert() {
    statements()
        .forEach((database, inserts) -> {
          try (Connection connection =
                  DriverManager.getConnection(
                      server.jdbcUrl(database), server.superuser(), server.superuserPassword());
              Statement statement = connection.createStatement()) {
            statement.execute(
                "create temporary table numbered as select "
                    + ID
                    + " as id, '"
                    + team
                    + "' as team, '"
                    + PREFIX
                    + "' || lpad(cast(n as text), 6, '0') as name, now() - n * interval '1 ms' as at"
                    + " from generate_series(1, "
                    + rows
                    + ") n");
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
}
