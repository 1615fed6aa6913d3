package io.polysight.generalist.inference;

import io.polysight.generalist.model.ProposalChoice;
import io.polysight.generalist.model.TaskKind;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Task;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a checkpoint can be asked, and why not. */
final class Abilities {
  private final LoadedModel loaded;
  private final Map<TaskKind, Double> scales = new EnumMap<>(TaskKind.class);

  Abilities(LoadedModel loaded) {
    this.loaded = loaded;
    for (TaskKind kind : TaskKind.values()) {
      if (loaded.model().scales().has(kind)) {
        scales.put(kind, loaded.model().scales().of(kind));
      }
    }
  }

  /** As of {@link Predictor#kinds}. */
  Set<String> kinds() {
    Set<TaskKind> learnt = loaded.card().kinds();
    boolean regions =
        findsRegions()
            && (learnt.contains(TaskKind.OBJECT_DETECTION)
                || learnt.contains(TaskKind.INSTANCE_SEGMENTATION)
                || learnt.contains(TaskKind.REFERRING_EXPRESSION_GROUNDING));
    Set<String> kinds = new TreeSet<>();
    for (TaskKind kind : scales.keySet()) {
      boolean asked =
          switch (kind) {
            case CAPTIONING -> writes();
            case OBJECT_DETECTION, INSTANCE_SEGMENTATION -> regions;
            default -> true;
          };
      if (asked) {
        kinds.add(kind.kind());
      }
    }
    return kinds;
  }

  boolean has(TaskKind kind) {
    return scales.containsKey(kind);
  }

  /** 1/τ. */
  double scale(Task task) {
    return Objects.requireNonNull(scales.get(TaskKind.of(task)));
  }

  boolean writes() {
    return !loaded.card().vocabulary().isEmpty();
  }

  boolean findsRegions() {
    return loaded.model().findsRegions();
  }

  /**
   * @param what it would have to do
   */
  void requireLearnt(Task task, String what) {
    if (!has(TaskKind.of(task))) {
      throw new IllegalArgumentException(
          "checkpoint "
              + loaded.digest()
              + " cannot "
              + what
              + ": no "
              + task.kind()
              + " task was in its mixture; train one with it");
    }
  }

  void requireWords() {
    if (!writes()) {
      throw new IllegalArgumentException(
          "checkpoint "
              + loaded.digest()
              + " cannot write: no captioning task and no question with open answers was in its mixture;"
              + " train one with it");
    }
  }

  void requireRegions(Task task) {
    if (!findsRegions()) {
      throw withoutRegions(task);
    }
  }

  IllegalArgumentException withoutRegions(Task task) {
    return new IllegalArgumentException(
        "checkpoint " + loaded.digest() + ": " + ProposalChoice.missing(task.kind()));
  }

  /**
   * The text a question task asks.
   *
   * @throws IllegalArgumentException when there is none, or it is longer than the context
   */
  String asked(QuestionTask task) {
    String text = task.question();
    if (text == null) {
      throw new IllegalArgumentException(
          "the task asks nothing by itself; send a " + task.field() + " along");
    }
    int tokens = loaded.contextOf(text);
    if (tokens > loaded.maxTokens()) {
      throw new IllegalArgumentException(
          "the "
              + task.field()
              + " takes "
              + tokens
              + " tokens, but the context of checkpoint "
              + loaded.digest()
              + " has "
              + loaded.maxTokens()
              + "; shorten it");
    }
    return text;
  }
}
