package io.polysight.nn;

import static io.polysight.nn.Close.assertClose;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.layer.Convolution;
import io.polysight.nn.layer.FrozenBatchNorm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels and layers of no parameters of their own against ONNX's operators. */
class OnnxCasesTest extends OnnxOperatorTest {
  private static final float TOLERANCE = 1e-5f;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default_axis",
        "2d_axis0",
        "2d_axis1",
        "2d_axis_negative_2",
        "3d_axis0_epsilon",
        "3d_axis2_epsilon",
        "3d_axis_negative_1_epsilon",
        "3d_axis_negative_3_epsilon",
        "4d_axis0",
        "4d_axis2",
        "4d_axis3",
        "4d_axis_negative_2",
        "4d_axis_negative_3"
      })
  void layerNormOverTheLastAxesLaidFlat(String name) {
    String test = "LayerNormalization/test_layer_normalization_" + name;
    double epsilon = attribute(test, "epsilon").asDouble(1e-5);
    NDArray weight = in(test, 1).flatten();
    NDArray rows = in(test, 0).reshape(-1, weight.size());
    NDArray result = kernels.layerNorm(root, rows, weight, in(test, 2).flatten(), epsilon);
    assertClose(result, out(test), TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default_1", "default_2"})
  void gelu(String name) {
    String test = "Gelu/test_gelu_" + name;
    assertClose(kernels.gelu(root, in(test, 0)), out(test), TOLERANCE);
  }

  @Test
  void geluByItsTanhApproximation() {
    String test = "Gelu/test_gelu_tanh_2";
    assertClose(kernels.geluTanh(root, in(test, 0)), out(test), TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mean",
        "mean_log_prob",
        "mean_3d_log_prob",
        "mean_no_weight_ii_log_prob",
        "mean_no_weight_ii_3d",
        "mean_no_weight_ii_3d_log_prob",
        "mean_no_weight_ii_4d_log_prob"
      })
  void crossEntropyOverAllPlacesThatAreNotIgnored(String name) {
    String test = "SoftmaxCrossEntropyLoss/test_sce_" + name;
    long ignored = attribute(test, "ignore_index").asLong(Losses.IGNORED);
    NDArray x = in(test, 0);
    long[] shape = x.getShape().getShape();
    NDArray places = x.reshape(shape[0], shape[1], -1).transpose(0, 2, 1).reshape(-1, shape[1]);
    NDArray loss = kernels.losses().crossEntropy(root, places, in(test, 1).flatten(), 0, ignored);
    assertClose(loss, out(test), TOLERANCE);
  }

  @Test
  void unitLength() {
    String last = "LpNormalization/test_l2normalization_axis_1";
    assertClose(kernels.normalise(root, in(last, 0)), out(last), TOLERANCE);
    String first = "LpNormalization/test_l2normalization_axis_0";
    NDArray turned = kernels.normalise(root, in(first, 0).transpose(1, 2, 0));
    assertClose(turned.transpose(2, 0, 1), out(first), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({
    "basic_conv_with_padding, 1, 1",
    "basic_conv_without_padding, 1, 0",
    "conv_with_strides_no_padding, 2, 0"
  })
  void convolutions(String name, int stride, int padding) {
    String test = "Conv/test_" + name;
    Parameters tree = Parameters.create(kernels, root, 0);
    Convolution layer = new Convolution.Config(1, 1, 3, 3, stride, padding, 1, false).build(tree);
    tree.load(Map.of("weight", in(test, 1)));
    assertClose(layer.forward(kernels, in(test, 0)), out(test), TOLERANCE);
  }

  @Test
  void batchNormByWhatTrainingLeft() {
    String test = "BatchNormalization/test_batchnorm_epsilon";
    Parameters tree = Parameters.create(kernels, root, 0);
    double epsilon = attribute(test, "epsilon").asDouble();
    FrozenBatchNorm layer = new FrozenBatchNorm.Config(3, epsilon).build(tree);
    tree.load(
        Map.of(
            "weight",
            in(test, 1),
            "bias",
            in(test, 2),
            "running_mean",
            in(test, 3),
            "running_var",
            in(test, 4)));
    assertClose(layer.forward(kernels, in(test, 0)), out(test), TOLERANCE);
  }

  @Test
  void averageOfAWholeImage() {
    String test = "GlobalAveragePool/test_globalaveragepool";
    assertClose(kernels.adaptivePool(root, in(test, 0), 1, 1), out(test), TOLERANCE);
  }

  @Test
  void rowsOfATable() {
    String test = "Gather/test_gather_0";
    NDArray table = in(test, 0).reshape(5, -1);
    assertClose(kernels.embedding(root, table, in(test, 1)), out(test), 0);
  }

  @Test
  void rowsAddedAtTheirPlacesTwiceWhereAPlaceIsNamedTwice() {
    String test = "ScatterND/test_scatternd_add";
    NDArray into = in(test, 0).reshape(4, -1);
    NDArray rows = in(test, 2);
    NDArray added =
        kernels.scatterAdd(
            root, into, in(test, 1).flatten(), rows.reshape(rows.getShape().get(0), -1));
    assertClose(added, out(test), 0);
  }
}
