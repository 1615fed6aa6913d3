package io.polysight.generalist.recipe;

import io.polysight.generalist.augment.Augmentation;
import io.polysight.tasks.Faults;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the keys of a recipe that nothing reads: a misspelt setting must not be ignored. */
final class RecipeKeys {
  /** The settings whose keys are tasks and whose values have settings of their own. */
  static final Map<String, Class<?>> BY_TASK =
      Map.of("taskRates", TaskRate.class, "augment", Augmentation.class);

  private RecipeKeys() {}

  static void check(Faults faults, String where, JsonNode written, Class<?> record) {
    Map<String, Class<?>> known = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      known.put(component.getName(), component.getType());
    }
    for (var entry : written.properties()) {
      String path = where + entry.getKey();
      Class<?> type = known.get(entry.getKey());
      if (type == null) {
        faults.add(
            path,
            "is not a setting"
                + Suggestion.of(entry.getKey(), known.keySet())
                + "; known: "
                + String.join(", ", known.keySet()));
      } else if (type.isRecord() && entry.getValue().isObject()) {
        check(faults, path + ".", entry.getValue(), type);
      } else if (BY_TASK.get(path) instanceof Class<?> settings) {
        for (var task : entry.getValue().properties()) {
          check(faults, path + "." + task.getKey() + ".", task.getValue(), settings);
        }
      }
    }
  }

  /** Where in the recipe a value could not be read, as dotted keys. */
  static String path(JacksonException e) {
    return e.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .collect(Collectors.joining("."));
  }
}
