package io.polysight.nn;

import static io.polysight.nn.Close.assertClose;

import ai.djl.ndarray.NDArray;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels against the operator cases of the ONNX project. */
class OnnxCasesTest extends TorchTest {
  private static final float TOLERANCE = 1e-4f;
  private ZipFile cases;

  @BeforeEach
  void openCases() throws IOException {
    cases = new ZipFile(ReferenceData.path("onnx-op-cases/cases.zip").toFile());
  }

  @AfterEach
  void closeCases() throws IOException {
    cases.close();
  }

  private Npy array(String entry) {
    try (var in = cases.getInputStream(cases.getEntry(entry + ".npy"))) {
      return Npy.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NDArray in(String test, int index) {
    return array(test + "/input_" + index).upload(kernels, root);
  }

  private float[] out(String test) {
    return array(test + "/output_0").floats();
  }

  private static NDArray tokens(NDArray heads) {
    long[] s = heads.getShape().getShape();
    return heads.transpose(0, 2, 1, 3).reshape(s[0], s[2], s[1] * s[3]);
  }

  private float[] attended(
      NDArray q, NDArray k, NDArray v, NDArray mask, int heads, boolean split) {
    NDArray result = kernels.crossAttention(root, q, k, v, heads, mask);
    if (!split) {
      return result.toFloatArray();
    }
    long[] s = result.getShape().getShape();
    return result.reshape(s[0], s[1], heads, s[2] / heads).transpose(0, 2, 1, 3).toFloatArray();
  }

  @Test
  void attentionOnTokens() {
    String test = "Attention/test_attention_3d";
    assertClose(
        attended(in(test, 0), in(test, 1), in(test, 2), null, 3, false), out(test), TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test_attention_4d",
        "test_attention_4d_attn_mask_bool",
        "test_attention_4d_attn_mask_3d"
      })
  void attentionOnHeads(String name) {
    String test = "Attention/" + name;
    NDArray mask = name.contains("mask") ? in(test, 3) : null;
    NDArray q = in(test, 0);
    int heads = (int) q.getShape().get(1);
    assertClose(
        attended(tokens(q), tokens(in(test, 1)), tokens(in(test, 2)), mask, heads, true),
        out(test),
        TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test_layer_normalization_default_axis",
        "test_layer_normalization_2d_axis1",
        "test_layer_normalization_4d_axis3"
      })
  void layerNormOverTheLastAxis(String name) {
    String test = "LayerNormalization/" + name;
    NDArray result = kernels.layerNorm(root, in(test, 0), in(test, 1), in(test, 2), 1e-5);
    assertClose(result, out(test), TOLERANCE);
  }

  @Test
  void gelu() {
    assertClose(
        kernels.gelu(root, in("Gelu/test_gelu_default_2", 0)),
        out("Gelu/test_gelu_default_2"),
        TOLERANCE);
    assertClose(
        kernels.geluTanh(root, in("Gelu/test_gelu_tanh_2", 0)),
        out("Gelu/test_gelu_tanh_2"),
        TOLERANCE);
  }

  @Test
  void softmaxCrossEntropyLoss() {
    String mean = "SoftmaxCrossEntropyLoss/test_sce_mean";
    NDArray loss = kernels.losses().crossEntropy(root, in(mean, 0), in(mean, 1), 0, Losses.IGNORED);
    assertClose(loss, out(mean), TOLERANCE);
    String ignoring = "SoftmaxCrossEntropyLoss/test_sce_mean_no_weight_ii_log_prob";
    NDArray part = kernels.losses().crossEntropy(root, in(ignoring, 0), in(ignoring, 1), 0, 2);
    assertClose(part, out(ignoring), TOLERANCE);
  }
}
