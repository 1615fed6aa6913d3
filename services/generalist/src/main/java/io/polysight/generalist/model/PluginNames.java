package io.polysight.generalist.model;

import io.polysight.tasks.Faults;
import java.util.Map;

/** Looks a plug-in up by the name a recipe gives it. */
final class PluginNames {
  private PluginNames() {}

  static void check(Faults faults, String field, String name, Map<String, ?> known) {
    if (!known.containsKey(name)) {
      faults.add(field, "'" + name + "' is not known; choose one of " + known.keySet());
    }
  }

  static <T> T choose(String field, String name, Map<String, T> known) {
    T chosen = known.get(name);
    if (chosen == null) {
      throw new IllegalArgumentException(
          field + ": '" + name + "' is not known; choose one of " + known.keySet());
    }
    return chosen;
  }
}
