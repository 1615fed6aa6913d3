package io.polysight.cli.train;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A recipe with the scenes it is trained on: a recipe's settings, and besides them {@code scenes}
 * (see {@link SceneMixture}) and {@code beneath}, another such file that this one is laid over.
 */
record TrainingFile(String name, SceneMixture scenes, ObjectNode recipe) {
  private static final String SCENES = "scenes";
  private static final String BENEATH = "beneath";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  /**
   * @throws IllegalArgumentException that names the file and what in it does not fit
   */
  static TrainingFile read(Path file) throws IOException {
    ObjectNode whole = laid(file, new HashSet<>());
    JsonNode scenes = whole.remove(SCENES);
    if (scenes == null) {
      throw new IllegalArgumentException(
          file + ": says nothing of 'scenes'; see recipes/ablation/unmixed.yaml for an example");
    }
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    TrainingFile read = new TrainingFile(name, mixture(file, scenes), whole);
    try {
      read.withSeed(0);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    return read;
  }

  /** The recipe as written, its seed moved on. */
  Recipe withSeed(int more) {
    Recipe written = RecipeReader.parse(recipe.toString());
    if (more == 0) {
      return written;
    }
    ObjectNode moved = recipe.deepCopy();
    moved.put("seed", written.seed() + more);
    return RecipeReader.parse(moved.toString());
  }

  private static SceneMixture mixture(Path file, JsonNode scenes) {
    try {
      return YAML.treeToValue(scenes, SceneMixture.class);
    } catch (DatabindException e) {
      if (e.getCause() instanceof IllegalArgumentException faults) {
        throw new IllegalArgumentException(file + ": " + faults.getMessage(), e);
      }
      String setting =
          e.getPath().stream()
              .map(JacksonException.Reference::getPropertyName)
              .collect(Collectors.joining("."));
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new IllegalArgumentException(
          file + ": " + SCENES + "." + setting + ": does not fit: " + why, e);
    }
  }

  private static ObjectNode laid(Path file, Set<Path> above) throws IOException {
    if (!above.add(file.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException(file + ": lies beneath itself");
    }
    ObjectNode written = parsed(file);
    JsonNode beneath = written.remove(BENEATH);
    if (beneath == null) {
      return written;
    }
    ObjectNode base = laid(file.resolveSibling(beneath.asString()), above);
    overlay(base, written);
    return base;
  }

  private static ObjectNode parsed(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": is not a file");
    }
    try {
      if (YAML.readTree(Files.readString(file)) instanceof ObjectNode settings) {
        return settings;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file + ": is not readable as YAML at line " + e.getLocation().getLineNr(), e);
    }
    throw new IllegalArgumentException(file + ": is not a list of 'key: value' lines");
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
}
