package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;

/**
 * 3 x 3 convolution, a scale and a shift for each channel, GELU; added to its input where it keeps
 * the size. Shapes: b images, s side.
 *
 * <p>No norm: the scales start so that each channel has mean 0 and deviation 1 on the first batch
 * (LSUV: Mishkin and Matas, 2016) and are learnt from there. A norm over the whole image lets the
 * background decide how the few pixels of an object are scaled; batch statistics would tie an
 * image's answer to its neighbours in training.
 */
final class ConvolutionStage {
  private static final int KERNEL = 3;

  /** Deviations below this are taken for channels that say nothing. */
  private static final double SMALLEST_DEVIATION = 1e-4;

  private final NDArray weight;
  private final NDArray scale;
  private final NDArray shift;
  private final int stride;

  /**
   * @param stride 2 halves the side; 1 keeps it, then {@code in} equals {@code out}
   */
  ConvolutionStage(int in, int out, int stride, Parameters at) {
    this.stride = stride;
    double deviation = Math.sqrt(2.0 / (in * KERNEL * KERNEL)); // He et al., 2015
    weight = at.at("conv").weight("weight", Init.normal(deviation), out, in, KERNEL, KERNEL);
    scale = at.ones("scale", out, 1, 1);
    shift = at.zeros("shift", out, 1, 1);
  }

  /**
   * @param x float32 [b, in, s, s]
   * @return float32 [b, out, s / stride, s / stride]
   */
  NDArray forward(Kernels kernels, NDArray x) {
    return kernels.call(
        x.getManager(), GeneralistKernels.STAGE, x, weight, scale, shift, stride, stride == 1);
  }

  /** Sets scale and shift so that the channels are standardised on {@code x}, [b, in, s, s]. */
  void standardise(Kernels kernels, NDArray x) {
    NDArray[] startingPoint =
        kernels.calls(
            x.getManager(),
            GeneralistKernels.STANDARDISATION,
            x,
            weight,
            stride,
            SMALLEST_DEVIATION);
    kernels.memory().overwrite(scale, startingPoint[0]);
    kernels.memory().overwrite(shift, startingPoint[1]);
  }
}
