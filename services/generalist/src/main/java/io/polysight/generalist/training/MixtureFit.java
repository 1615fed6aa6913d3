package io.polysight.generalist.training;

import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ReferringExpressionGrounding;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a recipe says of single tasks against the tasks there are. */
final class MixtureFit {
  private MixtureFit() {}

  /**
   * @throws Faults.InvalidValueException with every setting of a task that is not there or that
   *     cannot use it
   */
  static void check(Recipe recipe, Mixture mixture) {
    Map<String, MixtureTask> known =
        mixture.tasks().stream().collect(Collectors.toMap(MixtureTask::name, Function.identity()));
    var faults = new Faults();
    recipe.taskRates().keySet().forEach(name -> isKnown(faults, "taskRates." + name, name, known));
    recipe
        .augment()
        .forEach((name, changes) -> {
          MixtureTask task = known.get(name);
          isKnown(faults, "augment." + name, name, known);
          if (task != null && task.task() instanceof ReferringExpressionGrounding) {
            faults.add(
                "augment." + name,
                "expressions tell of places and colours as they are, so images of task '"
                    + name
                    + "' must stay as they are; leave it out");
          }
          if (task != null
              && changes.mixup() > 0
              && !(task.task() instanceof ImageClassification)) {
            faults.add(
                "augment." + name + ".mixup",
                "mixes labels, and task '" + name + "' has none; only classification has");
          }
        });
    mixture.tasks().forEach(t -> recipe.fits(faults, "tasks." + t.name(), t.task()));
    faults.throwIfAny();
  }

  private static void isKnown(
      Faults faults, String field, String name, Map<String, MixtureTask> known) {
    if (!known.containsKey(name)) {
      faults.add(field, "is not a task of the mixture; its tasks: " + known.keySet());
    }
  }
}
