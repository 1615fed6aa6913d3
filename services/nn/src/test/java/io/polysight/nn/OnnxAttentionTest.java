package io.polysight.nn;

import static io.polysight.nn.Close.assertClose;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attention against ONNX's operator, with every kind of mask that the kernel takes. */
class OnnxAttentionTest extends OnnxOperatorTest {
  private static final float TOLERANCE = 1e-5f;

  @ParameterizedTest
  @ValueSource(strings = {"3d", "3d_causal", "3d_transpose_verification"})
  void onTokens(String name) {
    String test = "Attention/test_attention_" + name;
    int heads = attribute(test, "q_num_heads").asInt();
    NDArray q = in(test, 0);
    NDArray mask =
        attribute(test, "is_causal").asInt(0) == 1
            ? causal(q.getShape().get(1), in(test, 1).getShape().get(1))
            : null;
    assertClose(
        kernels.crossAttention(root, q, in(test, 1), in(test, 2), heads, mask),
        out(test),
        TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4d",
        "4d_attn_mask_bool",
        "4d_attn_mask_3d",
        "4d_causal",
        "4d_attn_mask_3d_causal",
        "4d_attn_mask_4d_causal",
        "4d_with_qk_matmul",
        "4d_with_qk_matmul_softmax"
      })
  void onHeads(String name) {
    String test = "Attention/test_attention_" + name;
    NDArray q = in(test, 0);
    int heads = (int) q.getShape().get(1);
    NDArray result =
        kernels.crossAttention(
            root, tokens(q), tokens(in(test, 1)), tokens(in(test, 2)), heads, mask(test, name));
    long[] s = result.getShape().getShape();
    assertClose(
        result.reshape(s[0], s[1], heads, s[2] / heads).transpose(0, 2, 1, 3),
        out(test),
        TOLERANCE);
  }

  private @Nullable NDArray mask(String test, String name) {
    boolean given = name.contains("mask") || name.endsWith("softmax");
    if (attribute(test, "is_causal").asInt(0) == 0) {
      return given ? in(test, 3) : null;
    }
    long rows = in(test, 0).getShape().get(2);
    long columns = in(test, 1).getShape().get(2);
    return given ? added(array(test, "input_3")) : causal(rows, columns);
  }

  /** What is added to the logits, and never for what comes later. */
  private NDArray added(Npy given) {
    float[] values = given.floats();
    int columns = (int) given.shape()[given.shape().length - 1];
    int rows = (int) given.shape()[given.shape().length - 2];
    for (int i = 0; i < values.length; i++) {
      if (i % columns > i / columns % rows) {
        values[i] = Float.NEGATIVE_INFINITY;
      }
    }
    return tensor(values, given.shape());
  }

  private NDArray causal(long rows, long columns) {
    boolean[] mask = new boolean[(int) (rows * columns)];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % columns <= i / columns;
    }
    return kernels.memory().upload(root, mask, rows, columns);
  }

  private static NDArray tokens(NDArray heads) {
    long[] s = heads.getShape().getShape();
    return heads.transpose(0, 2, 1, 3).reshape(s[0], s[2], s[1] * s[3]);
  }
}
