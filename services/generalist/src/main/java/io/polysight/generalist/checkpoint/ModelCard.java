package io.polysight.generalist.checkpoint;

import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * model.json: everything needed to use the weights, and where they come from.
 *
 * @param format {@value #FORMAT}
 * @param step updates done
 * @param tasks what it was trained on
 * @param recipe how; its architecture is the model's
 * @param provenance data-set digests, versions of library, JDK, operating system and CPU, and what
 *     the caller adds
 */
public record ModelCard(
    String format,
    long step,
    TokenizerCard tokenizer,
    Preprocessing preprocessing,
    Vocabulary vocabulary,
    List<LearnedTask> tasks,
    Recipe recipe,
    Map<String, String> provenance) {
  public static final String FORMAT = "polysight-generalist-1";

  public ModelCard {
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "model.json is of format '" + format + "'; this version reads " + FORMAT);
    }
    tasks = List.copyOf(tasks);
  }

  /** The kinds of tasks it was trained on. */
  public Set<TaskKind> kinds() {
    return tasks.stream().map(learned -> TaskKind.of(learned.task())).collect(Collectors.toSet());
  }

  public ModelCard atStep(long other) {
    return new ModelCard(
        format, other, tokenizer, preprocessing, vocabulary, tasks, recipe, provenance);
  }

  ModelCard from(Map<String, String> otherProvenance) {
    return new ModelCard(
        format, step, tokenizer, preprocessing, vocabulary, tasks, recipe, otherProvenance);
  }
}
