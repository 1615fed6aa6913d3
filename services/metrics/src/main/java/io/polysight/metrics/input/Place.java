package io.polysight.metrics.input;

import java.nio.file.Path;

/**
 * Where in a file something stands.
 *
 * @param line from 1; 0 where the format has no lines
 * @param field such as {@code annotations[3].bbox}; empty for the file itself
 */
public record Place(Path file, long line, String field) {

  /** {@code results.json:4 [2].bbox} */
  @Override
  public String toString() {
    return file.getFileName() + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field);
  }
}
