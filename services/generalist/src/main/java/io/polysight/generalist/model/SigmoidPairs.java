package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;

/**
 * Each pair judged alone (SigLIP, Zhai et al., 2023, algorithm 1; figure 1 for the parts). The bias
 * is learnt, since all but 1/n of the pairs do not match.
 */
final class SigmoidPairs implements PairLoss {
  private static final int COLUMNS_AT_ONCE = 256;

  private final NDArray logScale;
  private final NDArray bias;
  private final int columns;

  SigmoidPairs(PairLossChoice choice, NDArray logScale, Parameters at) {
    this(choice, logScale, at, COLUMNS_AT_ONCE);
  }

  /**
   * @param columns how many rows of y {@link #accumulate} compares at once with all of x
   */
  SigmoidPairs(PairLossChoice choice, NDArray logScale, Parameters at, int columns) {
    this.logScale = logScale;
    this.bias = at.scalar("bias", (float) choice.bias());
    this.columns = columns;
  }

  @Override
  public NDArray loss(Kernels kernels, NDArray x, NDArray y, NDArray ids) {
    return kernels.losses().sigmoidPairs(x.getManager(), x, y, logScale, bias, ids);
  }

  @Override
  public double accumulate(Kernels kernels, NDArray x, NDArray y, NDArray ids, double factor) {
    int n = (int) x.getShape().get(0);
    double sum = 0;
    for (int from = 0; from < n; from += columns) {
      try (NDManager scope = x.getManager().newSubManager()) {
        NDArray part =
            kernels
                .losses()
                .sigmoidPairs(scope, x, y, logScale, bias, ids, from, Math.min(columns, n - from));
        Torch.backward(kernels.times(scope, part, factor));
        sum += part.getFloat();
      }
    }
    return sum;
  }
}
