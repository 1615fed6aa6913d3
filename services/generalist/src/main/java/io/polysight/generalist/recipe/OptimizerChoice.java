package io.polysight.generalist.recipe;

import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.optimizer.AdamW;
import io.polysight.nn.optimizer.Optimizer;
import io.polysight.tasks.Faults;
import java.util.Map;
import java.util.TreeMap;

/**
 * The update rule and its constants.
 *
 * @param name adamw (Loshchilov and Hutter, 2019)
 * @param beta1 decay of the first moment
 * @param beta2 decay of the second moment
 * @param epsilon added to the root of the second moment
 * @param weightDecay decoupled decay, times the learning rate; matrices only
 * @param clipNorm the gradient's global norm is cut to this
 */
public record OptimizerChoice(
    String name, double beta1, double beta2, double epsilon, double weightDecay, double clipNorm) {

  private interface Choice {
    Optimizer build(OptimizerChoice constants, Kernels kernels, Parameters parameters);
  }

  private static final Map<String, Choice> KNOWN =
      new TreeMap<>(
          Map.of(
              "adamw",
              (c, kernels, parameters) ->
                  new AdamW.Config(c.beta1, c.beta2, c.epsilon, c.weightDecay, c.clipNorm)
                      .build(kernels, parameters)));

  void check(Faults faults) {
    Recipe.oneOf(faults, "optimizer.name", name, KNOWN.keySet());
    share(faults, "optimizer.beta1", beta1);
    share(faults, "optimizer.beta2", beta2);
    positive(faults, "optimizer.epsilon", epsilon);
    positive(faults, "optimizer.clipNorm", clipNorm);
    if (!(weightDecay >= 0)) {
      faults.add("optimizer.weightDecay", weightDecay + " is below 0");
    }
  }

  public Optimizer build(Kernels kernels, Parameters parameters) {
    Choice choice = KNOWN.get(name);
    if (choice == null) {
      throw new IllegalArgumentException("optimizer.name: '" + name + "' is not known");
    }
    return choice.build(this, kernels, parameters);
  }

  private static void share(Faults faults, String field, double value) {
    if (!(value >= 0 && value < 1)) {
      faults.add(field, value + " is outside 0 to below 1");
    }
  }

  private static void positive(Faults faults, String field, double value) {
    if (!(value > 0)) {
      faults.add(field, value + " is not above 0");
    }
  }
}
