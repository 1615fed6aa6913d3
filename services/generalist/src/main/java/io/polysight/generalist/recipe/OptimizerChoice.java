package io.polysight.generalist.recipe;

import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.optimizer.AdamW;
import io.polysight.nn.optimizer.MtAdamW;
import io.polysight.nn.optimizer.Muon;
import io.polysight.nn.optimizer.Optimizer;
import io.polysight.nn.optimizer.Sgd;
import io.polysight.nn.optimizer.TaskShare;
import io.polysight.tasks.Faults;
import java.util.Map;
import java.util.TreeMap;

/**
 * The update rule and its constants.
 *
 * @param name adamw (Loshchilov and Hutter, 2019), mt-adamw (Li et al., 2023: every task moves the
 *     parameters equally, times its loss weight; {@code clipNorm} plays no part), adam (Kingma and
 *     Ba, 2015, decay in the gradient), sgd (Nesterov's momentum {@code beta1}; no second moment),
 *     muon (Jordan et al., 2024: matrices by orthogonal momentum, all else as adamw)
 * @param beta1 decay of the first moment
 * @param beta2 decay of the second moment
 * @param epsilon added to the root of the second moment
 * @param weightDecay decoupled decay, times the learning rate; matrices only
 * @param clipNorm the gradient's global norm is cut to this
 * @param momentum for muon: of the matrices' updates
 * @param rarityCap for mt-adamw: the most that the inverse of a task's sampling share may count
 */
public record OptimizerChoice(
    String name,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay,
    double clipNorm,
    double rarityCap,
    double momentum) {
  /** Balances tasks, which needs steps of one task each. */
  static final String BALANCING = "mt-adamw";

  private interface Choice {
    Optimizer build(
        OptimizerChoice constants,
        Kernels kernels,
        Parameters parameters,
        Map<String, TaskShare> tasks,
        int threads);
  }

  private static final Map<String, Choice> KNOWN =
      new TreeMap<>(
          Map.of(
              "adamw",
              (c, kernels, parameters, tasks, threads) -> c.moments().build(kernels, parameters),
              "adam",
              (c, kernels, parameters, tasks, threads) -> c.moments().adam(kernels, parameters),
              "sgd",
              (c, kernels, parameters, tasks, threads) ->
                  new Sgd.Config(c.beta1, c.weightDecay, c.clipNorm).build(kernels, parameters),
              BALANCING,
              (c, kernels, parameters, tasks, threads) ->
                  new MtAdamW.Config(c.beta1, c.beta2, c.epsilon, c.weightDecay, c.rarityCap)
                      .build(kernels, parameters, tasks),
              "muon",
              (c, kernels, parameters, tasks, threads) ->
                  new Muon.Config(c.momentum, c.moments()).build(kernels, parameters, threads)));

  private AdamW.Config moments() {
    return new AdamW.Config(beta1, beta2, epsilon, weightDecay, clipNorm);
  }

  void check(Faults faults) {
    Recipe.oneOf(faults, "optimizer.name", name, KNOWN.keySet());
    share(faults, "optimizer.beta1", beta1);
    share(faults, "optimizer.beta2", beta2);
    share(faults, "optimizer.momentum", momentum);
    positive(faults, "optimizer.epsilon", epsilon);
    positive(faults, "optimizer.clipNorm", clipNorm);
    if (!(rarityCap >= 1)) {
      faults.add("optimizer.rarityCap", rarityCap + " is below 1");
    }
    if (!(weightDecay >= 0)) {
      faults.add("optimizer.weightDecay", weightDecay + " is below 0");
    }
  }

  /**
   * @param tasks what each task of the mixture is to an optimizer that tells them apart
   * @param threads that an update may use
   */
  public Optimizer build(
      Kernels kernels, Parameters parameters, Map<String, TaskShare> tasks, int threads) {
    Choice choice = KNOWN.get(name);
    if (choice == null) {
      throw new IllegalArgumentException("optimizer.name: '" + name + "' is not known");
    }
    return choice.build(this, kernels, parameters, tasks, threads);
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
