package io.polysight.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a list is searched for, by {@code ?q=}: rows in which every word occurs, in any case. A row
 * of exactly that name comes first, then those whose name begins with it, then the others; newest
 * first among equals. A controller takes it as a parameter.
 *
 * @param text absent when the list is not searched
 */
public record TextQuery(@Nullable String text) {
  static final int LONGEST = 200;

  /**
   * The end of a query behind {@code where}: which rows, in which order, how many. Bind its values
   * with {@link #bind}.
   *
   * @param table where rows lie, with a column {@code id}
   * @param alias what the query calls the table
   * @param name the column that is a row's name
   * @param searched columns that are searched, none of them null; the table has an index of
   *     trigrams of {@code lower(first || ' ' || second ...)}
   */
  public String sql(String table, String alias, String name, String... searched) {
    String id = alias + ".id";
    if (text == null) {
      return " " + id + " < :before order by " + id + " desc limit :rows";
    }
    String said =
        String.join(" || ' ' || ", Arrays.stream(searched).map(c -> alias + "." + c).toList());
    // One condition for each word: an index of trigrams serves them, and not "like all".
    String found =
        IntStream.range(0, words().size())
            .mapToObj(i -> " lower(" + said + ") like :word" + i + " and")
            .collect(Collectors.joining());
    String rank = rank(alias + "." + name);
    String seen = rank("seen." + name);
    // Behind the cursor are rows of a worse rank, and older ones of the same.
    return found
        + " (cast(:after as uuid) is null or exists ("
        + ("select 1 from " + table + " seen where seen.id = :after and (")
        + (seen + " < " + rank + " or (" + seen + " = " + rank + " and " + id + " < seen.id))))")
        + (" order by " + rank + ", " + id + " desc limit :rows");
  }

  /** Gives a statement the values of {@link #sql}. */
  public StatementSpec bind(StatementSpec statement, PageQuery page) {
    String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
    StatementSpec bound =
        statement
            .param("before", page.before())
            .param("after", page.after())
            .param("rows", page.rows())
            .param("exact", lower)
            .param("prefix", escaped(lower) + "%");
    List<String> words = words();
    for (int i = 0; i < words.size(); i++) {
      bound = bound.param("word" + i, "%" + escaped(words.get(i)) + "%");
    }
    return bound;
  }

  private List<String> words() {
    return text == null
        ? List.of()
        : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  private static String rank(String name) {
    return "(case when lower("
        + name
        + ") = :exact then 0 when lower("
        + name
        + ") like :prefix then 1 else 2 end)";
  }

  /** What callers type has no wildcards. */
  private static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
