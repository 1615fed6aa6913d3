package io.polysight.nn.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import io.polysight.nn.Precision;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.AdamW;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Trains on one random batch and times each part of each step. */
record StepRun(Precision precision, int threads, int batch, int warmUp, int steps) {
  private static final int SIDE = 2048;

  /** Long runs multiply before so many of their steps only. */
  private static final int MULTIPLICATIONS = 50;

  private static final double LEARNING_RATE = 1e-3;

  Measurement measure() {
    Torch.start(threads);
    Torch.training();
    DoubleSupplier clock = threads == 1 ? Machine::threadSeconds : () -> System.nanoTime() / 1e9;
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root).with(precision);
      Parameters parameters = Parameters.create(kernels, root, 1);
      VisionTransformer model = VisionTransformer.build(parameters);
      AdamW optimizer =
          new AdamW.Config(0.9, 0.999, 1e-8, 0.05, Double.POSITIVE_INFINITY)
              .build(kernels, parameters);
      NDArray images = images(kernels, root);
      NDArray labels = labels(kernels, root);
      NDArray square = kernels.upload(root, draw("square", SIDE, SIDE), SIDE, SIDE);
      List<Measurement.Step> measured = new ArrayList<>();
      double resident = 0;
      float lastLoss = 0;
      double speed = 0;
      int every = 1 + steps / MULTIPLICATIONS;
      for (int i = 0; i < warmUp + steps; i++) {
        if (i % every == 0) {
          speed = matmulGflops(root, square, clock);
        }
        try (NDManager step = root.newSubManager()) {
          double start = clock.getAsDouble();
          NDArray x = kernels.memory().copy(step, images);
          NDArray y = kernels.memory().copy(step, labels);
          NDArray loss =
              kernels.losses().crossEntropy(step, model.logits(kernels, x), y, 0, Losses.IGNORED);
          double forward = clock.getAsDouble();
          Torch.backward(loss);
          double backward = clock.getAsDouble();
          optimizer.step("classification", LEARNING_RATE);
          double end = clock.getAsDouble();
          lastLoss = loss.getFloat();
          if (i >= warmUp) {
            measured.add(
                new Measurement.Step(forward - start, backward - forward, end - backward, speed));
          } else {
            resident = Machine.residentMegabytes();
          }
        }
      }
      return new Measurement(batch, measured, Machine.residentMegabytes() - resident, lastLoss);
    } finally {
      Torch.inference();
    }
  }

  private static double matmulGflops(NDManager root, NDArray square, DoubleSupplier clock) {
    Torch.inference();
    try (NDManager scope = root.newSubManager()) {
      NDArray left = square.duplicate();
      left.attach(scope);
      double start = clock.getAsDouble();
      left.matMul(square);
      return 2.0 * SIDE * SIDE * SIDE / (clock.getAsDouble() - start) / 1e9;
    } finally {
      Torch.training();
    }
  }

  private NDArray images(Kernels kernels, NDManager owner) {
    int side = VisionTransformer.IMAGE;
    return kernels.upload(owner, draw("images", batch, 3, side, side), batch, 3, side, side);
  }

  private NDArray labels(Kernels kernels, NDManager owner) {
    NamedRandom random = new NamedRandom(1, "labels");
    long[] labels = new long[batch];
    for (int i = 0; i < batch; i++) {
      labels[i] = Math.floorMod(random.bits(), VisionTransformer.CLASSES);
    }
    return kernels.upload(owner, labels, batch);
  }

  private static float[] draw(String name, long... shape) {
    return Init.normal(1).draw(new NamedRandom(1, name), shape);
  }
}
