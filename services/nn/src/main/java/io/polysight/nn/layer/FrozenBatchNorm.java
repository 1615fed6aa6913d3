package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015) as a trained network answers: each channel by the
 * mean and variance that training left, then scaled and shifted,
 *
 * <pre>
 * y = (x - running_mean) / √(running_var + ε) · weight + bias
 * </pre>
 *
 * <p>All four are frozen, as in the backbones of detectors: a published network can be loaded and
 * built upon, but images never decide on each other's answers. Departure from the paper: no
 * statistics of a batch, neither used nor gathered. Names are PyTorch's.
 *
 * @param weight float32 [channels]
 * @param bias float32 [channels]
 * @param mean float32 [channels]
 * @param variance float32 [channels]
 * @param epsilon added to the variance
 */
public record FrozenBatchNorm(
    NDArray weight, NDArray bias, NDArray mean, NDArray variance, double epsilon) {

  /**
   * @param epsilon 1e-5 where nothing else was published
   */
  public record Config(int channels, double epsilon) {
    public Config {
      Sizes.positive("channels", channels);
      if (!(epsilon > 0)) {
        throw new IllegalArgumentException(
            "epsilon is " + epsilon + "; it keeps channels that never vary from dividing by zero");
      }
    }

    public Config(int channels) {
      this(channels, 1e-5);
    }

    /** Registers the four at the cursor, frozen; they start as the identity. */
    public FrozenBatchNorm build(Parameters at) {
      var norm =
          new FrozenBatchNorm(
              at.ones("weight", channels),
              at.zeros("bias", channels),
              at.zeros("running_mean", channels),
              at.ones("running_var", channels),
              epsilon);
      at.freeze();
      return norm;
    }
  }

  /**
   * @param x float32 [batch, channels, ...]
   * @return of the same shape
   */
  public NDArray forward(Kernels k, NDArray x) {
    return k.call(x.getManager(), "batch_norm", x, weight, bias, mean, variance, epsilon);
  }
}
