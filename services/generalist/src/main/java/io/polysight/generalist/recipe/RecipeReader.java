package io.polysight.generalist.recipe;

import io.polysight.tasks.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a recipe from YAML or JSON (which is YAML): what it says is laid over its profile, so that
 * it need only say what differs.
 */
public final class RecipeReader {
  private static final List<String> PROFILES = List.of("nano", "base", "large");
  private static final List<String> SHIPPED = List.of("nano-scenes", "nano-regions");
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private RecipeReader() {}

  /** Names that {@link #shipped} knows. */
  public static List<String> shippedNames() {
    return SHIPPED;
  }

  /** A recipe that comes with the program. */
  public static Recipe shipped(String name) {
    if (!SHIPPED.contains(name)) {
      throw new IllegalArgumentException(
          "recipe '"
              + name
              + "' is not shipped"
              + Suggestion.of(name, SHIPPED)
              + "; shipped: "
              + SHIPPED);
    }
    return parse(resource("recipes/" + name + ".yaml"));
  }

  public static Recipe read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /**
   * @throws Faults.InvalidValueException with every unknown key, missing or impossible value
   */
  public static Recipe parse(String text) {
    JsonNode written;
    try {
      written = YAML.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "the recipe is not readable as YAML at line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr(),
          e);
    }
    if (!(written instanceof ObjectNode recipe)) {
      throw new IllegalArgumentException("a recipe is a list of 'key: value' lines");
    }
    var faults = new Faults();
    RecipeKeys.check(faults, "", recipe, Recipe.class);
    String profile = recipe.path("profile").asString("nano");
    Recipe.oneOf(faults, "profile", profile, Set.copyOf(PROFILES));
    faults.throwIfAny();
    ObjectNode sizes = (ObjectNode) YAML.readTree(resource("profiles/" + profile + ".yaml"));
    sizes.put("profile", profile);
    overlay(sizes, recipe);
    return bind(complete(sizes));
  }

  /**
   * Adds what a recipe does not mention and what therefore stays off. A recipe that an earlier
   * version wrote knows fewer plug-ins and means the same as ever.
   *
   * @return a new tree
   */
  public static ObjectNode complete(ObjectNode written) {
    ObjectNode complete = (ObjectNode) YAML.readTree(resource("profiles/off.yaml"));
    overlay(complete, written);
    if (complete.get("augment") instanceof ObjectNode tasks) {
      tasks.propertyNames().forEach(task -> tasks.set(task, augmentation(tasks.get(task))));
    }
    return complete;
  }

  /** What a task's augmentation does not mention stays off as well. */
  private static JsonNode augmentation(JsonNode written) {
    if (!(written instanceof ObjectNode changes)) {
      return written;
    }
    ObjectNode complete = (ObjectNode) YAML.readTree(resource("profiles/no-augmentation.yaml"));
    overlay(complete, changes);
    return complete;
  }

  private static Recipe bind(ObjectNode complete) {
    try {
      return YAML.treeToValue(complete, Recipe.class);
    } catch (MismatchedInputException e) {
      var faults = new Faults();
      faults.add(RecipeKeys.path(e), "the value does not fit; see the shipped recipes");
      faults.throwIfAny();
      throw e;
    } catch (JacksonException e) {
      if (e.getCause() instanceof Faults.InvalidValueException invalid) {
        throw invalid;
      }
      throw e;
    }
  }

  private static void overlay(ObjectNode base, ObjectNode over) {
    over.properties()
        .forEach(entry -> {
          if (entry.getValue() instanceof ObjectNode child
              && base.get(entry.getKey()) instanceof ObjectNode beneath) {
            overlay(beneath, child);
          } else {
            base.set(entry.getKey(), entry.getValue());
          }
        });
  }

  private static String resource(String name) {
    try (InputStream in = RecipeReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
