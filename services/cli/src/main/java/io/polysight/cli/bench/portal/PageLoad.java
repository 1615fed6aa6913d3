package io.polysight.cli.bench.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One opening of a page. Times are milliseconds since navigation began.
 *
 * @param paint first contentful paint
 * @param content when the title and all data stood in the page, for good
 * @param blocking total blocking time between these two: what tasks took beyond 50 ms each
 * @param longest the longest task until {@code content}; 0 when none took 50 ms
 * @param shift cumulative layout shift
 * @param bytes that came until {@code content}, with headers, as they were sent
 * @param requests until {@code content}
 * @param rows of a list that are in the page: those near the window
 */
record PageLoad(
    double paint,
    double content,
    double blocking,
    double longest,
    double shift,
    double bytes,
    double requests,
    double rows) {

  /**
   * @param watched what {@code watch.js} tells, whole
   */
  static PageLoad of(Map<?, ?> watched) {
    return new PageLoad(
        number(watched, "paint"),
        number(watched, "content"),
        number(watched, "blocking"),
        number(watched, "longest"),
        number(watched, "shift"),
        number(watched, "bytes"),
        number(watched, "requests"),
        number(watched, "rows"));
  }

  /** Of each figure its median: loads differ by what else the machine does. */
  static PageLoad median(List<PageLoad> loads) {
    return new PageLoad(
        median(loads, PageLoad::paint),
        median(loads, PageLoad::content),
        median(loads, PageLoad::blocking),
        median(loads, PageLoad::longest),
        median(loads, PageLoad::shift),
        median(loads, PageLoad::bytes),
        median(loads, PageLoad::requests),
        median(loads, PageLoad::rows));
  }

  private static double median(List<PageLoad> loads, ToDoubleFunction<PageLoad> figure) {
    double[] sorted = loads.stream().mapToDouble(figure).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no load was measured; ask for at least one round");
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }

  private static double number(Map<?, ?> watched, String figure) {
    return watched.get(figure) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
