package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.AdamW;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two views of a latent vector and two linear towers that should find them in each other: what
 * negatives across micro-batches, the sigmoid loss and the start of its bias are worth. Recall at 1
 * among 500 pairs never seen.
 */
class PairsByBatchTest {
  private static final int LATENT = 64;
  private static final int VIEW = 48;
  private static final int OUT = 24;
  private static final int TRAIN = 5500;
  private static final int TEST = 500;
  private static final long SEED = 2;

  private NDManager root;
  private Kernels kernels;

  @BeforeEach
  void start() {
    Torch.start(1);
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
  }

  @AfterEach
  void close() {
    Torch.inference();
    root.close();
  }

  @Test
  void negativesOfOtherMicroBatchesHelp() {
    double local = recall(new PairLossChoice("softmax", 0), 8, 8, 400);
    double gathered = recall(new PairLossChoice("softmax", 0), 64, 1, 400);
    assertThat(gathered).as("local %s", local).isGreaterThan(local + 0.01);
  }

  @Test
  void sigmoidIsAheadInSmallBatches() {
    double softmax = recall(new PairLossChoice("softmax", 0), 4, 1, 600);
    double sigmoid = recall(new PairLossChoice("sigmoid", -10), 4, 1, 600);
    assertThat(sigmoid).as("softmax %s", softmax).isGreaterThan(softmax + 0.03);
  }

  @Test
  void aBiasThatStartsAtZeroLosesTime() {
    double calibrated = recall(new PairLossChoice("sigmoid", -10), 256, 1, 100);
    double zero = recall(new PairLossChoice("sigmoid", 0), 256, 1, 100);
    assertThat(zero).as("calibrated %s", calibrated).isLessThan(calibrated / 2);
  }

  /** Trains with the mean loss of {@code groups} groups of {@code batch} pairs per step. */
  private double recall(PairLossChoice choice, int batch, int groups, int steps) {
    try (NDManager run = root.newSubManager()) {
      float[][] views = views();
      Parameters parameters = Parameters.create(kernels, run, SEED);
      double start = Math.sqrt(1.0 / VIEW);
      NDArray towerX = parameters.weight("x", Init.normal(start), OUT, VIEW);
      NDArray towerY = parameters.weight("y", Init.normal(start), OUT, VIEW);
      NDArray logScale = parameters.scalar("scale", (float) Math.log(10));
      PairLoss loss = PairLosses.build(choice, logScale, parameters);
      AdamW optimizer =
          new AdamW.Config(0.9, 0.95, 1e-8, 0, Double.POSITIVE_INFINITY).build(kernels, parameters);
      var draws = new NamedRandom(SEED, "batches");
      for (int i = 0; i < steps; i++) {
        for (int group = 0; group < groups; group++) {
          int[] rows = new int[batch];
          Arrays.setAll(rows, row -> (int) (draws.uniform() * TRAIN));
          try (NDManager step = run.newSubManager()) {
            Torch.training();
            NDArray x = embed(step, views[0], rows, towerX);
            NDArray y = embed(step, views[1], rows, towerY);
            long[] ids = Arrays.stream(rows).asLongStream().toArray();
            NDArray value = loss.loss(kernels, x, y, kernels.upload(step, ids, batch));
            Torch.backward(kernels.times(step, value, 1.0 / groups));
            Torch.inference();
          }
        }
        optimizer.step("pairs", 3e-3);
        kernels.exec(GeneralistKernels.CLAMP, logScale, Math.log(100));
      }
      return recall(run, views, towerX, towerY);
    }
  }

  private NDArray embed(NDManager owner, float[] view, int[] rows, NDArray tower) {
    float[] values = new float[rows.length * VIEW];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(view, rows[i] * VIEW, values, i * VIEW, VIEW);
    }
    NDArray x = kernels.upload(owner, values, rows.length, VIEW);
    return kernels.normalise(owner, kernels.linear(owner, x, tower, null));
  }

  private double recall(NDManager owner, float[][] views, NDArray towerX, NDArray towerY) {
    int[] rows = new int[TEST];
    Arrays.setAll(rows, row -> TRAIN + row);
    NDArray x = embed(owner, views[0], rows, towerX);
    NDArray y = embed(owner, views[1], rows, towerY);
    long[] found = x.matMul(y.transpose()).argMax(1).toLongArray();
    int hits = 0;
    for (int i = 0; i < TEST; i++) {
      hits += found[i] == i ? 1 : 0;
    }
    return (double) hits / TEST;
  }

  /** Latent times a random matrix times 0.15, plus noise of 0.5; twice. */
  private float[][] views() {
    try (NDManager scope = root.newSubManager()) {
      int all = TRAIN + TEST;
      NDArray latent = normal(scope, "latent", 1, all, LATENT);
      float[][] views = new float[2][];
      for (int i = 0; i < 2; i++) {
        NDArray seen = latent.matMul(normal(scope, "map" + i, 0.15, LATENT, VIEW));
        views[i] = seen.add(normal(scope, "noise" + i, 0.5, all, VIEW)).toFloatArray();
      }
      return views;
    }
  }

  private NDArray normal(NDManager owner, String name, double deviation, long... shape) {
    return kernels.upload(
        owner, Init.normal(deviation).draw(new NamedRandom(SEED, name), shape), shape);
  }
}
