package io.polysight.generalist.training;

import ai.djl.ndarray.NDManager;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.replica.ReplicaThreads;
import io.polysight.generalist.replica.Replicas;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.generalist.training.BatchStream.TurnBatch;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import io.polysight.nn.optimizer.Optimizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One update: forward and backward of each batch, check, optimizer. Every tensor of the step dies
 * with it.
 */
final class StepRunner {
  /** What a step of several tasks is called. */
  static final String ALL = "all tasks";

  private final NDManager root;
  private final Kernels kernels;
  private final GeneralistModel model;
  private final ReplicaThreads replicas;
  private final Optimizer optimizer;
  private final List<Parameter> parameters;
  private final Mixture mixture;
  private final boolean sameImages;
  private final long seed;
  private final Function<Turn, List<String>> sampleNames;

  /**
   * @param task whose step it was, or {@link #ALL}
   * @param loss without the task's weight; of several tasks the sum, weighted by the sampler
   * @param losses of each task of the step, without weights
   * @param gradientNorm before clipping
   */
  record Outcome(String task, double loss, Map<String, Double> losses, double gradientNorm) {}

  /**
   * @param model what {@code replicas} were made from
   * @param sameImages whether the batches of a step hold the same images
   * @param sampleNames what people know the samples of a turn as
   */
  StepRunner(
      NDManager root,
      Kernels kernels,
      GeneralistModel model,
      ReplicaThreads replicas,
      Optimizer optimizer,
      List<Parameter> parameters,
      Mixture mixture,
      boolean sameImages,
      long seed,
      Function<Turn, List<String>> sampleNames) {
    this.root = root;
    this.kernels = kernels;
    this.model = model;
    this.replicas = replicas;
    this.optimizer = optimizer;
    this.parameters = parameters;
    this.mixture = mixture;
    this.sameImages = sameImages;
    this.seed = seed;
    this.sampleNames = sampleNames;
  }

  /**
   * @param batches of one step
   * @param step updates done before
   * @throws TrainingDivergedException before anything was updated
   */
  Outcome run(List<TurnBatch> batches, long step, double learningRate) {
    if (step == 0) {
      standardise(batches.getFirst());
    }
    List<Double> all = accumulated(batches, step);
    Map<String, Double> losses = new LinkedHashMap<>();
    double sum = 0;
    for (int i = 0; i < all.size(); i++) {
      losses.put(task(batches.get(i)).name(), all.get(i));
      sum += all.get(i) * batches.get(i).turn().weight();
    }
    String name = losses.size() == 1 ? losses.keySet().iterator().next() : ALL;
    refuseBrokenGradients(name, step, batches);
    double norm = optimizer.step(name, learningRate);
    model.scales().clamp(kernels);
    return new Outcome(name, sum, losses, norm);
  }

  private void standardise(TurnBatch first) {
    try (NDManager scope = root.newSubManager()) {
      model.standardise(kernels, first.batch().images().upload(kernels, scope));
    }
  }

  private MixtureTask task(TurnBatch batch) {
    return mixture.tasks().get(batch.turn().task());
  }

  /**
   * Adds the weighted gradients of all batches to those of the step; returns the losses without.
   */
  private List<Double> accumulated(List<TurnBatch> batches, long step) {
    Variation variation = Variation.of(seed, step);
    if (sameImages && batches.size() > 1) {
      return replicas.stepOnSameImages(
          variation, team -> batches.stream().map(b -> accumulate(b, team, step)).toList());
    }
    return batches.stream()
        .map(batch -> replicas.step(variation, team -> accumulate(batch, team, step)))
        .toList();
  }

  private double accumulate(TurnBatch batch, Replicas team, long step) {
    MixtureTask task = task(batch);
    double loss = batch.batch().accumulate(team, task.lossWeight() * batch.turn().weight());
    if (!Double.isFinite(loss)) {
      throw new TrainingDivergedException(
          task.name(), step, "the loss", sampleNames.apply(batch.turn()));
    }
    return loss;
  }

  private void refuseBrokenGradients(String task, long step, List<TurnBatch> batches) {
    try (NDManager scope = root.newSubManager()) {
      float[] norms =
          kernels.call(scope, GradientNorms.KERNEL, (Object) replicas.gradients()).toFloatArray();
      for (int i = 0; i < norms.length; i++) {
        if (!Float.isFinite(norms[i])) {
          throw new TrainingDivergedException(
              task,
              step,
              "the gradient of " + parameters.get(i).name(),
              batches.stream().flatMap(b -> sampleNames.apply(b.turn()).stream()).toList());
        }
      }
    }
  }
}
