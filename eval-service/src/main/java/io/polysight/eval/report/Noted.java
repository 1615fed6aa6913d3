package io.polysight.eval.report;

import java.util.List;

/** The samples worth a look, each list by rising figure. */
public record Noted(List<NotedSample> worst, List<NotedSample> unsurest) {
  public Noted {
    worst = List.copyOf(worst);
    unsurest = List.copyOf(unsurest);
  }

  /** Which list. */
  public enum Order {
    WORST,
    UNSUREST
  }

  public List<NotedSample> in(Order order) {
    return switch (order) {
      case WORST -> worst;
      case UNSUREST -> unsurest;
    };
  }
}
