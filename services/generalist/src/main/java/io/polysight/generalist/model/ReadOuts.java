package io.polysight.generalist.model;

import io.polysight.tasks.Faults;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The read-outs a recipe can name. */
final class ReadOuts {
  private static final String FIELD = "architecture.readOut";
  private static final Map<String, Function<ReadOutHead, ReadOut>> KNOWN =
      new TreeMap<>(
          Map.of("representation-token", ReadOutHead::first, "average", ReadOutHead::average));

  private ReadOuts() {}

  static void check(Faults faults, String name) {
    PluginNames.check(faults, FIELD, name, KNOWN);
  }

  static ReadOut named(String name, ReadOutHead head) {
    return PluginNames.choose(FIELD, name, KNOWN).apply(head);
  }
}
