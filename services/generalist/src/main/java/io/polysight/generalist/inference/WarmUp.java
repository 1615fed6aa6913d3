package io.polysight.generalist.inference;

import io.polysight.generalist.model.TaskKind;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.ArrayList;
import java.util.List;

/** The least tasks that run every path of a model once. */
final class WarmUp {
  private WarmUp() {}

  static List<Task> tasks(Abilities abilities) {
    List<Task> tasks = new ArrayList<>();
    tasks.add(new ImageClassification(List.of("a", "b"), null));
    if (abilities.findsRegions()) {
      tasks.add(new InstanceSegmentation(List.of("a"), 0.0, null));
    }
    if (abilities.has(TaskKind.VERIFICATION)) {
      tasks.add(new Verification("a"));
    }
    if (abilities.has(TaskKind.VISUAL_QUESTION_ANSWERING)) {
      tasks.add(new VisualQuestionAnswering("a", List.of("a", "b"), null, null));
    }
    if (abilities.writes()) {
      tasks.add(new Captioning(2, 1));
    }
    return tasks;
  }
}
