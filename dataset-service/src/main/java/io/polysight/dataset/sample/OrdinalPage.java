package io.polysight.dataset.sample;

import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list that never changes is asked for; its cursor is a place in the list.
 *
 * @param after place of the last row of the page before; -1 for the first page
 * @param limit most rows
 */
record OrdinalPage(int after, int limit) {

  static OrdinalPage of(@Nullable String after, int limit) {
    if (limit < 1 || limit > PageQuery.MAX_LIMIT) {
      throw Problems.invalid("limit", limit + " is outside 1 to " + PageQuery.MAX_LIMIT);
    }
    if (after == null) {
      return new OrdinalPage(-1, limit);
    }
    if (!after.matches("\\d{1,9}")) {
      throw Problems.invalid(
          "after", "'" + after + "' is no cursor of this list; pass 'next' of the page before");
    }
    return new OrdinalPage(Integer.parseInt(after), limit);
  }

  /** Place of the first row that may be on it. */
  int first() {
    return after + 1;
  }
}
