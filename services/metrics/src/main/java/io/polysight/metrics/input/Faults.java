package io.polysight.metrics.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faults of an input, by kind: each kind is counted and its first offenders are kept, so that
 * memory stays bounded however bad the file is.
 */
public final class Faults {
  private static final int SHOWN = 5;

  private static final class Kind {
    private final List<String> first = new ArrayList<>(SHOWN);
    private long count;
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * @param kind what is wrong and what is expected, such as {@code image_id that the ground truth
   *     does not have}; few different ones, the value goes to {@code value}
   */
  public void add(String kind, Place place, Object value) {
    add(kind, place + " = " + value);
  }

  /**
   * @param offender as it is to be shown
   */
  public void add(String kind, String offender) {
    Kind known = kinds.computeIfAbsent(kind, k -> new Kind());
    known.count++;
    if (known.first.size() < SHOWN) {
      known.first.add(offender);
    }
  }

  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /**
   * @throws InvalidInputException with all faults, if there are any
   */
  public void orThrow(String what) {
    if (!kinds.isEmpty()) {
      throw new InvalidInputException(what + " cannot be scored:\n" + this);
    }
  }

  /** One line per kind: how many, what, and the first offenders. */
  @Override
  public String toString() {
    var lines = new StringBuilder();
    kinds.forEach((kind, known) -> {
      lines.append(lines.isEmpty() ? "  " : "\n  ").append(known.count).append(" x ").append(kind);
      lines.append(": ").append(String.join("; ", known.first));
      if (known.count > known.first.size()) {
        lines.append("; and ").append(known.count - known.first.size()).append(" more");
      }
    });
    return lines.toString();
  }
}
