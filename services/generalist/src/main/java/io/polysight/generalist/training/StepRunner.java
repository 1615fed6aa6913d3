package io.polysight.generalist.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.objective.PreparedBatch;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.Optimizer;
import java.util.List;

/** One update: forward, backward, check, optimizer. Every tensor of the step dies with it. */
final class StepRunner {
  private final NDManager root;
  private final Kernels kernels;
  private final GeneralistModel model;
  private final Optimizer optimizer;
  private final List<Parameter> parameters;
  private final long seed;
  private final NDArray[] gradients;

  /** Loss without the task's weight, and the gradient's norm before clipping. */
  record Outcome(double loss, double gradientNorm) {}

  StepRunner(
      NDManager root,
      Kernels kernels,
      GeneralistModel model,
      Optimizer optimizer,
      List<Parameter> parameters,
      long seed) {
    this.root = root;
    this.kernels = kernels;
    this.model = model;
    this.optimizer = optimizer;
    this.parameters = parameters;
    this.seed = seed;
    this.gradients = new NDArray[parameters.size()];
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = parameters.get(i).value().getGradient();
      gradients[i].attach(root);
    }
  }

  /**
   * @param step updates done before, for messages
   * @throws TrainingDivergedException before anything was updated
   */
  Outcome run(MixtureTask task, PreparedBatch batch, long step, double learningRate) {
    try (NDManager scope = root.newSubManager()) {
      Torch.training();
      NDArray loss = batch.loss(model.varied(Variation.of(seed, step)), kernels, scope);
      double value = loss.getFloat();
      if (!Double.isFinite(value)) {
        throw new TrainingDivergedException(task.name(), step, "the loss");
      }
      Torch.backward(loss.mul(task.lossWeight()));
      Torch.inference();
      refuseBrokenGradients(scope, task.name(), step);
      double norm = optimizer.step(task.name(), learningRate);
      model.clampScales(kernels);
      return new Outcome(value, norm);
    }
  }

  private void refuseBrokenGradients(NDManager scope, String task, long step) {
    float[] norms = kernels.call(scope, GradientNorms.KERNEL, (Object) gradients).toFloatArray();
    for (int i = 0; i < norms.length; i++) {
      if (!Float.isFinite(norms[i])) {
        throw new TrainingDivergedException(
            task, step, "the gradient of " + parameters.get(i).name());
      }
    }
  }
}
