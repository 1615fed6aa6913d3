package io.polysight.trainer.recipe;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shipped recipe with a job's settings laid over it: complete, so that the job trains the same
 * when a later version of Polysight ships another recipe under the name.
 *
 * @param recipe parsed and checked
 * @param settings the same as JSON values, to be kept with the job
 */
public record JobRecipe(Recipe recipe, Map<String, Object> settings) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  /**
   * @param cores that the replicas share, where the job does not say how many threads each has
   * @throws io.polysight.tasks.Faults.InvalidValueException with every unknown or impossible
   *     setting
   * @throws IllegalArgumentException when no recipe of that name is shipped
   */
  public static JobRecipe of(String name, Map<String, Object> overrides, int cores) {
    ObjectNode settings = JSON.valueToTree(RecipeReader.shipped(name));
    overlay(settings, JSON.valueToTree(overrides));
    if (!overrides.containsKey("threads")) {
      settings.put("threads", Math.max(1, cores / Math.max(1, settings.path("replicas").asInt(1))));
    }
    return of(JSON.convertValue(settings, MAP));
  }

  /** From the settings kept with a job. */
  public static JobRecipe of(Map<String, Object> settings) {
    return new JobRecipe(RecipeReader.parse(JSON.writeValueAsString(settings)), settings);
  }

  private static void overlay(ObjectNode base, ObjectNode over) {
    over.properties()
        .forEach(entry -> {
          if (entry.getValue() instanceof ObjectNode above
              && base.get(entry.getKey()) instanceof ObjectNode beneath) {
            overlay(beneath, above);
          } else {
            base.set(entry.getKey(), entry.getValue());
          }
        });
  }
}
