package io.polysight.platform.web;

import io.polysight.contracts.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a caller asks for, by keyset: rows newest first by id, at most {@code
 * limit}, after the last id of the page before. A controller takes it as a parameter.
 *
 * @param limit 1 to 200; 50 unless asked
 * @param after id of the last row seen; absent on the first page
 */
public record PageQuery(int limit, @Nullable UUID after) {
  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  private static final UUID LARGEST = new UUID(-1L, -1L);

  /** For {@code where id < :before}: the cursor, or an id larger than all. */
  public UUID before() {
    return after == null ? LARGEST : after;
  }

  /** For {@code limit :rows}: one more than the page, to learn whether another follows. */
  public int rows() {
    return limit + 1;
  }

  /**
   * The page of a list that is kept in memory.
   *
   * @param rows all of them, in any order
   * @param id gives the row's id, the cursor
   */
  public <T> Page<T> of(Collection<T> rows, Function<T, UUID> id) {
    Function<T, String> digits = row -> id.apply(row).toString(); // UUID compares signed halves
    return cut(
        rows.stream()
            .filter(row -> digits.apply(row).compareTo(before().toString()) < 0)
            .sorted(Comparator.comparing(digits).reversed())
            .limit(rows())
            .toList(),
        id);
  }

  /**
   * @param rows up to {@link #rows} of them, newest first
   * @param id gives the row's id, the cursor
   */
  public <T> Page<T> cut(List<T> rows, Function<T, UUID> id) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> shown = rows.subList(0, limit);
    return new Page<>(shown, id.apply(shown.getLast()).toString());
  }
}
