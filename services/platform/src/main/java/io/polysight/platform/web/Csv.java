package io.polysight.platform.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as text, RFC 4180. */
public final class Csv {
  private Csv() {}

  /** A line with its end, of cells that are written already. */
  public static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A cell of text that somebody chose: no spreadsheet takes it for a formula. */
  public static String text(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return quoted(isFormula ? "'" + text : text);
  }

  /** A cell of text of our own, such as the name of a column. */
  public static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
