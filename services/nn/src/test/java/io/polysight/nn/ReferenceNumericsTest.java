package io.polysight.nn;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.layer.SinCos;
import io.polysight.testing.ReferenceData;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Kernels against PyTorch 2.13's results on the same inputs. */
class ReferenceNumericsTest extends TorchTest {
  private static final float TOLERANCE = 1e-5f;
  private final Path attention = ReferenceData.path("parity/numerics-attention");
  private final Path losses = ReferenceData.path("parity/numerics-losses");

  private NDArray in(Path folder, String name) {
    return Npy.read(folder.resolve("inputs/" + name + ".npy")).upload(kernels, root);
  }

  private static float[] out(Path folder, String name) {
    return Npy.read(folder.resolve("outputs/" + name + ".npy")).floats();
  }

  /** [b, h, n, w] to [b, n, h * w], as the kernels take it. */
  private static NDArray tokens(NDArray heads) {
    long[] s = heads.getShape().getShape();
    return heads.transpose(0, 2, 1, 3).reshape(s[0], s[2], s[1] * s[3]);
  }

  private static NDArray heads(NDArray tokens, int heads) {
    long[] s = tokens.getShape().getShape();
    return tokens.reshape(s[0], s[1], heads, s[2] / heads).transpose(0, 2, 1, 3);
  }

  @Test
  void attentionEqualsPyTorchs() {
    NDArray q = tokens(in(attention, "q"));
    NDArray k = tokens(in(attention, "k"));
    NDArray v = tokens(in(attention, "v"));
    NDArray plain = kernels.crossAttention(root, q, k, v, 3, null);
    assertClose(heads(plain, 3), out(attention, "sdpa"), TOLERANCE);
    NDArray masked = kernels.crossAttention(root, q, k, v, 3, in(attention, "mask"));
    assertClose(heads(masked, 3), out(attention, "sdpa_mask"), TOLERANCE);
    NDArray qkv = q.concat(k.get(":, :5"), 2).concat(v.get(":, :5"), 2);
    NDArray causal = kernels.attention(root, qkv, 3, null, true);
    assertClose(heads(causal, 3), out(attention, "sdpa_causal"), TOLERANCE);
    NDArray byMask =
        kernels.attention(root, qkv, 3, AttentionMasks.causal(kernels, root, 5), false);
    assertClose(heads(byMask, 3), out(attention, "sdpa_causal"), TOLERANCE);
  }

  @Test
  void multiHeadAttentionWithPaddingEqualsPyTorchs() {
    NDArray weight = in(attention, "mha_in_proj_weight");
    NDArray bias = in(attention, "mha_in_proj_bias");
    NDArray query = in(attention, "mha_query");
    NDArray key = in(attention, "mha_key");
    NDArray[] projected = new NDArray[3];
    for (int i = 0; i < 3; i++) {
      String rows = 12 * i + ":" + 12 * (i + 1);
      projected[i] = kernels.linear(root, i == 0 ? query : key, weight.get(rows), bias.get(rows));
    }
    NDArray mask = AttentionMasks.padding(kernels, root, new int[] {5, 3}, 5);
    NDArray attended =
        kernels.crossAttention(root, projected[0], projected[1], projected[2], 3, mask);
    NDArray result =
        kernels.linear(
            root,
            attended,
            in(attention, "mha_out_proj.weight"),
            in(attention, "mha_out_proj.bias"));
    assertClose(result, out(attention, "mha"), TOLERANCE);
  }

  @Test
  void pointwiseFunctionsAndNormEqualPyTorchs() {
    NDArray q = in(attention, "q");
    assertClose(kernels.gelu(root, q), out(attention, "gelu"), TOLERANCE);
    assertClose(kernels.geluTanh(root, q), out(attention, "gelu_tanh"), TOLERANCE);
    NDArray ones = tensor(new float[] {1, 1, 1, 1, 1, 1, 1, 1}, 8);
    NDArray zeros = tensor(new float[8], 8);
    assertClose(
        kernels.layerNorm(root, q, ones, zeros, 1e-5), out(attention, "layer_norm"), TOLERANCE);
  }

  @Test
  void infoNceEqualsTheGlobalLossAndItsGradientsOnTheSphere() {
    NDArray image = in(losses, "image_features");
    NDArray text = in(losses, "text_features");
    NDArray scale = tensor(new float[] {Losses.LOG_SCALE});
    image.setRequiresGradient(true);
    text.setRequiresGradient(true);
    scale.setRequiresGradient(true);
    NDArray ids = kernels.upload(root, new long[] {0, 1, 2, 3, 4, 5, 6, 7}, 8);
    NDArray loss = kernels.losses().infoNce(root, image, text, scale, ids);
    Torch.backward(loss);
    assertThat(loss.getFloat()).isCloseTo(out(losses, "infonce_loss")[0], Offset.offset(TOLERANCE));
    assertThat(scale.getGradient().getFloat())
        .isCloseTo(out(losses, "infonce_grad_log_scale")[0], Offset.offset(TOLERANCE));
    // our loss normalises, so its gradient is the reference's without the radial part
    assertClose(
        image.getGradient(), tangential(image, out(losses, "infonce_grad_image")), TOLERANCE);
    assertClose(text.getGradient(), tangential(text, out(losses, "infonce_grad_text")), TOLERANCE);
  }

  @Test
  void sigmoidPairsEqualSigLipsLossAndItsGradientsOnTheSphere() {
    NDArray image = in(losses, "image_features");
    NDArray text = in(losses, "text_features");
    NDArray scale = tensor(new float[] {(float) Math.log(10)});
    NDArray bias = tensor(new float[] {-10});
    for (NDArray learnt : new NDArray[] {image, text, scale, bias}) {
      learnt.setRequiresGradient(true);
    }
    NDArray ids = kernels.upload(root, new long[] {0, 1, 2, 3, 4, 5, 6, 7}, 8);
    NDArray loss = kernels.losses().sigmoidPairs(root, image, text, scale, bias, ids);
    Torch.backward(loss);
    assertClose(loss, out(losses, "siglip_loss"), TOLERANCE);
    assertClose(scale.getGradient(), out(losses, "siglip_grad_log_scale"), TOLERANCE);
    assertClose(bias.getGradient(), out(losses, "siglip_grad_bias"), TOLERANCE);
    assertClose(
        image.getGradient(), tangential(image, out(losses, "siglip_grad_image")), TOLERANCE);
    assertClose(text.getGradient(), tangential(text, out(losses, "siglip_grad_text")), TOLERANCE);
  }

  private static float[] tangential(NDArray unitRows, float[] gradient) {
    float[] x = unitRows.toFloatArray();
    int width = (int) unitRows.getShape().get(1);
    float[] result = gradient.clone();
    for (int row = 0; row < x.length; row += width) {
      float radial = 0;
      for (int i = row; i < row + width; i++) {
        radial += x[i] * gradient[i];
      }
      for (int i = row; i < row + width; i++) {
        result[i] -= radial * x[i];
      }
    }
    return result;
  }

  @Test
  void positionsEqualBigVisions() {
    Npy expected =
        Npy.read(ReferenceData.path("parity/numerics-position/outputs/sincos_big_vision.npy"));
    int rows = 4;
    assertClose(
        SinCos.grid(rows, (int) expected.shape()[0] / rows, (int) expected.shape()[1]),
        expected.floats(),
        TOLERANCE);
  }
}
