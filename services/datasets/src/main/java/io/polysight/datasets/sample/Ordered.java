package io.polysight.datasets.sample;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps in the order of their keys, so that equal content is written as equal bytes. */
final class Ordered {
  private Ordered() {}

  static Map<String, String> copy(@Nullable Map<String, String> map) {
    return map == null || map.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
