package io.polysight.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whether a list of many rows is searched by its index of trigrams, or row by row. */
public final class SearchIndex {
  private static final String NUMBERED =
      """
      with numbered as (
        select n, cast(lpad(to_hex(n), 32, '0') as uuid) as id, 'crowd ' || md5(cast(n as text)) as name
        from generate_series(1, 5000) n)
      """;
  private static final String LAST = "00000000-0000-0000-0000-0000ffffffff";

  private SearchIndex() {}

  /**
   * Fills a list of team vision, searches it for one row, and asks the database whether it read the
   * index. The rows are older than all others, and go again.
   *
   * @param list the answer of the list to a query such as {@code ?q=crowd}, as a viewer sees it
   * @param inserts that read {@code id} and {@code name} from {@code numbered}; the first into the
   *     table that has the index, whose name ends in {@code _by_text}
   */
  public static void serves(JdbcClient jdbc, Function<String, JsonNode> list, String... inserts) {
    List<String> tables =
        Arrays.stream(inserts)
            .map(sql -> sql.replaceFirst("(?s)insert into (\\w+).*", "$1"))
            .toList();
    String index = tables.getFirst() + "_by_text";
    try {
      for (String insert : inserts) {
        jdbc.sql(NUMBERED + insert).update();
      }
      tables.forEach(table -> jdbc.sql("analyze " + table).update());
      String word = jdbc.sql("select substr(md5('777'), 5, 12)").query(String.class).single();
      long before = scans(jdbc, index);
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(() -> {
            assertThat(list.apply("?team=vision&q=crowd%20" + word).path("items")).hasSize(1);
            // The database counts scans with a delay of a second.
            assertThat(scans(jdbc, index)).as("scans of %s", index).isGreaterThan(before);
          });
    } finally {
      for (String table : tables.reversed()) {
        jdbc.sql("delete from " + table + " where id <= cast(:last as uuid)")
            .param("last", LAST)
            .update();
      }
    }
  }

  private static long scans(JdbcClient jdbc, String index) {
    return jdbc.sql("select idx_scan from pg_stat_user_indexes where indexrelname = :index")
        .param("index", index)
        .query(Long.class)
        .single();
  }
}
