package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.TorchKernels;
import org.jspecify.annotations.Nullable;

/**
 * The kernels as typed methods. The manager given first owns the result; arguments are only read.
 *
 * <p>Shapes: b batch, n tokens (queries), t tokens of a memory, d width, h heads, c classes. All
 * activations are float32. A mask is boolean (true = may attend) or float32 additive and broadcasts
 * to [b, h, n, t]; a boolean row that allows nothing yields NaN.
 */
public final class Kernels implements AutoCloseable {
  private static final NDArray[] NONE = {};

  private final TorchKernels torch;
  private final Precision precision;

  private Kernels(TorchKernels torch, Precision precision) {
    this.torch = torch;
    this.precision = precision;
  }

  /**
   * Loads the kernels in float32. {@link Torch#start} comes first.
   *
   * @param owner closes them when it is closed
   * @param sources further TorchScript methods, reached by {@link #call}
   */
  public static Kernels open(NDManager owner, String... sources) {
    return new Kernels(new TorchKernels(owner, KernelSources.with(sources)), Precision.FLOAT32);
  }

  /** The same kernels with another precision of the linears. */
  public Kernels with(Precision other) {
    return new Kernels(torch, other);
  }

  public Precision precision() {
    return precision;
  }

  public Losses losses() {
    return new Losses(this);
  }

  public Memory memory() {
    return new Memory(this);
  }

  /** The tensor that the TorchScript method returns; see {@link TorchKernels#call}. */
  public NDArray call(NDManager owner, String method, Object... arguments) {
    return torch.call(owner, method, arguments);
  }

  /** The tensors that the TorchScript method returns; see {@link TorchKernels#calls}. */
  public NDArray[] calls(NDManager owner, String method, Object... arguments) {
    return torch.calls(owner, method, arguments);
  }

  /** The whole number that the TorchScript method returns. */
  public long number(String method, Object... arguments) {
    return torch.number(method, arguments);
  }

  /** Runs the TorchScript method for its effect; see {@link TorchKernels#exec}. */
  public void exec(String method, Object... arguments) {
    torch.exec(method, arguments);
  }

  /**
   * @param x float32 [..., in]
   * @param weight float32 [out, in]
   * @param bias float32 [out]
   * @return float32 [..., out]
   */
  public NDArray linear(NDManager m, NDArray x, NDArray weight, @Nullable NDArray bias) {
    return torch.call(m, inPrecision("linear"), x, weight, listOf(bias));
  }

  /**
   * @param x float32 [..., d]
   * @return float32 [..., d], normalised over the last axis, then scaled and shifted
   */
  public NDArray layerNorm(NDManager m, NDArray x, NDArray weight, NDArray bias, double eps) {
    return torch.call(m, "layer_norm", x, weight, bias, eps);
  }

  /** x Φ(x) with the exact normal distribution function. */
  public NDArray gelu(NDManager m, NDArray x) {
    return torch.call(m, "gelu", x);
  }

  /** The tanh approximation of {@link #gelu}. */
  public NDArray geluTanh(NDManager m, NDArray x) {
    return torch.call(m, "gelu_tanh", x);
  }

  /**
   * softmax(q kᵀ / √(d/h) + mask) v for each head.
   *
   * @param qkv float32 [b, n, 3d]: queries, keys, values, each split into heads
   * @param causal whether token i sees only tokens up to i; without a mask only
   * @return float32 [b, n, d]
   */
  public NDArray attention(
      NDManager m, NDArray qkv, int heads, @Nullable NDArray mask, boolean causal) {
    return torch.call(m, "attention", qkv, heads, maskList(mask, causal), causal);
  }

  /**
   * @param q float32 [b, n, d]
   * @param k float32 [b, t, d]
   * @param v float32 [b, t, d]
   * @return float32 [b, n, d]
   */
  public NDArray crossAttention(
      NDManager m, NDArray q, NDArray k, NDArray v, int heads, @Nullable NDArray mask) {
    return torch.call(m, "cross_attention", q, k, v, heads, listOf(mask));
  }

  /**
   * One pre-norm transformer block: x += attention(norm1(x)); x += mlp(norm2(x)).
   *
   * @param x float32 [b, n, d]
   * @param p norm1, qkv, proj, norm2, fc1, fc2, each weight then bias; then two LayerScale vectors
   *     or nothing
   * @return float32 [b, n, d]
   */
  public NDArray block(
      NDManager m,
      NDArray x,
      NDArray[] p,
      int heads,
      @Nullable NDArray mask,
      boolean causal,
      double eps) {
    return torch.call(m, inPrecision("block"), x, p, heads, maskList(mask, causal), causal, eps);
  }

  /**
   * @param images float32 [b, channels, height, width]
   * @return float32 [b, height/patch * width/patch, channels * patch * patch], rows first
   */
  public NDArray patchify(NDManager m, NDArray images, int patch) {
    return torch.call(m, "patchify", images, patch);
  }

  /**
   * @param table float32 [vocabulary, d]
   * @param ids int64 [...]
   * @return float32 [..., d]
   */
  public NDArray embedding(NDManager m, NDArray table, NDArray ids) {
    return torch.call(m, "embedding", table, ids);
  }

  /** Scales the last axis to unit length; vectors shorter than 1e-8 stay as they are. */
  public NDArray normalise(NDManager m, NDArray x) {
    return torch.call(m, "normalise", x);
  }

  /**
   * @param x float32 [b, n, d]
   * @param index int64 [b, k], which tokens to take
   * @return float32 [b, k, d]
   */
  public NDArray gather(NDManager m, NDArray x, NDArray index) {
    return torch.call(m, "gather_tokens", x, index);
  }

  /**
   * @param into float32 [n, d]
   * @param index int64 [k]
   * @param rows float32 [k, d]
   * @return float32 [n, d]: {@code into} with each row added at its index
   */
  public NDArray scatterAdd(NDManager m, NDArray into, NDArray index, NDArray rows) {
    return torch.call(m, "scatter_add", into, index, rows);
  }

  /**
   * x · by. {@code NDArray.mul(Number)} is not for graphs: it keeps the number in a Java buffer
   * that may be gone before the backward pass, which then reads whatever lies there.
   */
  public NDArray times(NDManager m, NDArray x, double by) {
    return torch.call(m, "times", x, by);
  }

  /**
   * Each cell is the mean of the pixels that it touches, also where there are more cells than
   * pixels.
   *
   * @param x float32 [c, height, width] or [b, c, height, width]
   * @return float32 [..., rows, columns]
   */
  public NDArray adaptivePool(NDManager m, NDArray x, int rows, int columns) {
    return torch.call(m, "adaptive_pool", x, rows, columns);
  }

  /** See {@link Memory#upload(NDManager, float[], long...)}. */
  public NDArray upload(NDManager m, float[] values, long... shape) {
    return memory().upload(m, values, shape);
  }

  /** See {@link Memory#upload(NDManager, long[], long...)}. */
  public NDArray upload(NDManager m, long[] values, long... shape) {
    return memory().upload(m, values, shape);
  }

  private String inPrecision(String method) {
    return switch (precision) {
      case FLOAT32 -> method;
      case MIXED_BFLOAT16 -> method + "_bf16";
    };
  }

  private static NDArray[] maskList(@Nullable NDArray mask, boolean causal) {
    if (mask != null && causal) {
      throw new IllegalArgumentException(
          "a mask and causal exclude each other; write the causal part into the mask");
    }
    return listOf(mask);
  }

  private static NDArray[] listOf(@Nullable NDArray tensor) {
    return tensor == null ? NONE : new NDArray[] {tensor};
  }

  @Override
  public void close() {
    torch.close();
  }
}
