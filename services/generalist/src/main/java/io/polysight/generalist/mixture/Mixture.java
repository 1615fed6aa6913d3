package io.polysight.generalist.mixture;

import io.polysight.tasks.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tasks that train one set of weights.
 *
 * @param tasks at least one, names unique
 */
public record Mixture(List<MixtureTask> tasks) {
  public Mixture {
    tasks = List.copyOf(tasks);
    var faults = new Faults();
    if (tasks.isEmpty()) {
      faults.add("tasks", "the mixture is empty; add at least one task");
    }
    Set<String> names = new HashSet<>();
    for (MixtureTask task : tasks) {
      String where = "tasks." + task.name();
      if (!names.add(task.name())) {
        faults.add(where, "is named twice");
      }
      positive(faults, where + ".samplingWeight", task.samplingWeight());
      positive(faults, where + ".lossWeight", task.lossWeight());
      if (task.source().size() < 1) {
        faults.add(where, "has no examples");
      }
    }
    faults.throwIfAny();
  }

  private static void positive(Faults faults, String field, double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      faults.add(field, weight + " is not above 0");
    }
  }
}
