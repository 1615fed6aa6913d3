package io.polysight.eval.export;

import java.util.List;

/**
 * What is exported, before it has a format.
 *
 * @param rows each as long as {@code columns}
 */
record Table(String title, List<String> columns, List<List<Cell>> rows) {
  Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Text or a number. */
  sealed interface Cell {}

  record Text(String value) implements Cell {}

  record Real(double value) implements Cell {}

  record Whole(long value) implements Cell {}

  static Cell cell(String value) {
    return new Text(value);
  }

  static Cell cell(double value) {
    return new Real(value);
  }

  static Cell cell(long value) {
    return new Whole(value);
  }
}
