package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.LayerNorm;
import io.polysight.nn.layer.Linear;

/**
 * Norm, linear map, unit length: the one head of all tasks and all modalities. It is read at the
 * sequence representation token ({@link #first}), at the mean of all tokens ({@link #average}), or
 * at every token of a stream ({@link #stream}).
 */
final class ReadOutHead {
  private final LayerNorm norm;
  private final Linear projection;

  ReadOutHead(int width, Parameters at) {
    norm = new LayerNorm.Config(width).build(at.at("norm"));
    projection = new Linear.Config(width, width, true).build(at.at("proj"));
  }

  /** Reads every token: float32 [batch, tokens, width] to the same shape, each of unit length. */
  NDArray stream(Kernels kernels, NDArray states) {
    return project(kernels, norm.forward(kernels, states));
  }

  private NDArray project(Kernels kernels, NDArray normed) {
    return kernels.normalise(normed.getManager(), projection.forward(kernels, normed));
  }

  /** The representation token (Uni-Perceiver). */
  ReadOut first() {
    return new ReadOut() {
      @Override
      public boolean readsFirstOnly() {
        return true;
      }

      @Override
      public NDArray read(Kernels kernels, NDArray states, int[] lengths) {
        return stream(kernels, states.get(new NDIndex(":, 0")));
      }
    };
  }

  /** The mean over the real tokens after the norm (Beyer et al., 2022, "Better plain ViT"). */
  ReadOut average() {
    return new ReadOut() {
      @Override
      public boolean readsFirstOnly() {
        return false;
      }

      @Override
      public NDArray read(Kernels kernels, NDArray states, int[] lengths) {
        NDArray shares = shares(kernels, states, lengths);
        NDArray normed = norm.forward(kernels, states);
        return project(kernels, normed.mul(shares).sum(new int[] {1}));
      }
    };
  }

  /** What each token counts: 1 / length, or 0 where a row is filled up; float32 [batch, n, 1]. */
  private static NDArray shares(Kernels kernels, NDArray states, int[] lengths) {
    int n = (int) states.getShape().get(1);
    float[] shares = new float[lengths.length * n];
    for (int row = 0; row < lengths.length; row++) {
      for (int i = 0; i < lengths[row]; i++) {
        shares[row * n + i] = 1f / lengths[row];
      }
    }
    return kernels.upload(states.getManager(), shares, lengths.length, n, 1);
  }
}
