package io.polysight.metrics;

import io.polysight.metrics.statistics.Contributions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * What an evaluation says, under the names of the reference program.
 *
 * @param values by name, such as {@code AP50}; NaN where undefined
 * @param undefined the reason, for each value that is NaN
 * @param tables breakdowns, such as {@code per_class}: rows by name, each with its own values
 * @param contributions what each sample contributes to a value, for its interval; of those values
 *     that can be resampled
 */
public record Figures(
    SequencedMap<String, Double> values,
    SequencedMap<String, String> undefined,
    SequencedMap<String, SequencedMap<String, SequencedMap<String, Double>>> tables,
    SequencedMap<String, Supplier<Contributions>> contributions) {
  public Figures {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    undefined = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(undefined));
    tables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tables));
    contributions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(contributions));
    for (Map.Entry<String, Double> value : values.entrySet()) {
      if (value.getValue().isNaN() != undefined.containsKey(value.getKey())) {
        throw new IllegalArgumentException(
            value.getKey() + " is " + value.getValue() + ": NaN, and only NaN, needs a reason");
      }
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects figures in the order in which they are to be shown. */
  public static final class Builder {
    private final SequencedMap<String, Double> values = new LinkedHashMap<>();
    private final SequencedMap<String, String> undefined = new LinkedHashMap<>();
    private final SequencedMap<String, SequencedMap<String, SequencedMap<String, Double>>> tables =
        new LinkedHashMap<>();
    private final SequencedMap<String, Supplier<Contributions>> contributions =
        new LinkedHashMap<>();

    private Builder() {}

    /** A figure that is defined, whatever its value. */
    public Builder put(String name, double value) {
      values.put(name, value);
      return this;
    }

    /**
     * A figure that may be undefined.
     *
     * @param reason why it is, where {@code value} is NaN
     */
    public Builder put(String name, double value, String reason) {
      values.put(name, value);
      if (Double.isNaN(value)) {
        undefined.put(name, reason);
      }
      return this;
    }

    /**
     * A figure that may be undefined, and that can be resampled.
     *
     * @param reason why it is undefined, where it is
     */
    public Builder put(String name, Contributions figure, String reason) {
      return put(name, figure.value(), reason, () -> figure);
    }

    /**
     * As {@link #put(String, Contributions, String)}, where the value is known already.
     *
     * @param figure asked only if an interval is wanted
     */
    public Builder put(String name, double value, String reason, Supplier<Contributions> figure) {
      contributions.put(name, figure);
      return put(name, value, reason);
    }

    /** One value of a row of a breakdown; NaN where undefined. */
    public Builder put(String table, String row, String name, double value) {
      tables
          .computeIfAbsent(table, t -> new LinkedHashMap<>())
          .computeIfAbsent(row, r -> new LinkedHashMap<>())
          .put(name, value);
      return this;
    }

    public Figures build() {
      return new Figures(values, undefined, tables, contributions);
    }
  }
}
