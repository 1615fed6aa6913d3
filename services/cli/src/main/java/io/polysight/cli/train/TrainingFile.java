package io.polysight.cli.train;

import io.polysight.cli.archives.ArchiveMixture;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A recipe with the data it is trained on: a recipe's settings, and besides them {@code scenes}
 * (see {@link SceneMixture}), {@code archives} (see {@link ArchiveMixture}), or both, and {@code
 * beneath}, another such file that this one is laid over.
 */
record TrainingFile(
    String name,
    @Nullable SceneMixture scenes,
    @Nullable ArchiveMixture archives,
    ObjectNode recipe) {
  private static final String SCENES = "scenes";
  private static final String ARCHIVES = "archives";
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
    JsonNode archives = whole.remove(ARCHIVES);
    if (scenes == null && archives == null) {
      throw new IllegalArgumentException(
          file
              + ": says nothing of 'scenes' or 'archives'; see recipes/ablation/unmixed.yaml and recipes/real.yaml for examples");
    }
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    TrainingFile read =
        new TrainingFile(
            name,
            scenes == null ? null : section(file, SCENES, scenes, SceneMixture.class),
            archives == null ? null : section(file, ARCHIVES, archives, ArchiveMixture.class),
            whole);
    read.checkNames(file);
    try {
      read.withSeed(0);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    return read;
  }

  private void checkNames(Path file) {
    if (scenes != null && archives != null) {
      for (String task : archives.tasks()) {
        if (scenes.taught().containsKey(task)) {
          throw new IllegalArgumentException(
              file + ": '" + task + "' is a task of scenes and of archives; rename one of them");
        }
      }
    }
  }

  /**
   * The recipe for one of its tasks on its own: so many steps, the warm-up shortened with them, and
   * what it says of single tasks for this one only.
   *
   * @param joint the recipe of all tasks, whose seed it takes
   */
  Recipe alone(Recipe joint, String task, int steps) {
    ObjectNode alone = recipe.deepCopy();
    alone.put("seed", joint.seed());
    alone.put("steps", steps);
    alone.put("checkpointEvery", steps);
    long warmUp = (long) joint.learningRate().warmUp() * steps / joint.steps();
    alone.withObject("learningRate").put("warmUp", warmUp);
    for (String ofTasks : List.of("taskRates", "augment")) {
      if (alone.get(ofTasks) instanceof ObjectNode settings) {
        settings.retain(task);
      }
    }
    return RecipeReader.parse(alone.toString());
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

  private static <T> T section(Path file, String name, JsonNode written, Class<T> type) {
    try {
      return YAML.treeToValue(written, type);
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
          file + ": " + name + "." + setting + ": does not fit: " + why, e);
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
