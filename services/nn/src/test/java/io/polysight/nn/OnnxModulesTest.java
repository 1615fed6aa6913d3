package io.polysight.nn;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.layer.Convolution;
import io.polysight.nn.layer.FrozenBatchNorm;
import io.polysight.nn.layer.Linear;
import io.polysight.testing.ReferenceData;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers against PyTorch's modules, with their weights: the cases that the ONNX project keeps. */
class OnnxModulesTest extends TorchTest {
  private static final float TOLERANCE = 1e-5f;

  private Path folder(String test) {
    return ReferenceData.path("onnx-pytorch-modules").resolve("test_" + test);
  }

  private NDArray in(String test) {
    return Npy.read(folder(test).resolve("test_data_set_0/input_0.npy")).upload(kernels, root);
  }

  private void assertAnswers(String test, NDArray answer) {
    Npy expected = Npy.read(folder(test).resolve("test_data_set_0/output_0.npy"));
    assertThat(answer.getShape().getShape()).isEqualTo(expected.shape());
    assertClose(answer, expected.floats(), TOLERANCE);
  }

  /** A tree whose parameters take the module's weights, in the order they were registered in. */
  private void load(String test, Parameters tree) {
    Iterator<Npy> weights =
        OnnxModule.weights(folder(test).resolve("model.onnx")).values().iterator();
    Map<String, NDArray> tensors = new HashMap<>();
    for (Parameter parameter : tree.all()) {
      tensors.put(parameter.name(), weights.next().upload(kernels, root));
    }
    assertThat(weights).as("weights left over").isExhausted();
    tree.load(tensors);
  }

  @ParameterizedTest
  @CsvSource({
    "Conv2d, 3, 4, 3, 2, 1, 0, 1",
    "Conv2d_depthwise, 4, 4, 3, 3, 1, 0, 4",
    "Conv2d_depthwise_strided, 4, 4, 3, 3, 2, 0, 4",
    "Conv2d_depthwise_with_multiplier, 4, 8, 3, 3, 1, 0, 4",
    "Conv2d_groups, 4, 6, 3, 2, 1, 0, 2",
    "Conv2d_groups_thnn, 4, 6, 3, 2, 1, 0, 2",
    "Conv2d_padding, 3, 4, 3, 3, 2, 1, 1",
    "Conv2d_strided, 3, 4, 3, 3, 2, 0, 1"
  })
  void convolutions(
      String test, int in, int out, int rows, int columns, int stride, int padding, int groups) {
    Parameters tree = Parameters.create(kernels, root, 0);
    Convolution layer =
        new Convolution.Config(in, out, rows, columns, stride, padding, groups, true).build(tree);
    load(test, tree);
    assertAnswers(test, layer.forward(kernels, in(test)));
  }

  @ParameterizedTest
  @CsvSource({
    "BatchNorm1d_3d_input_eval, 5, 1e-5",
    "BatchNorm2d_momentum_eval, 3, 1e-3",
    "BatchNorm3d_eval, 3, 1e-5"
  })
  void batchNormsByWhatTrainingLeft(String test, int channels, double epsilon) {
    Parameters tree = Parameters.create(kernels, root, 0);
    FrozenBatchNorm layer = new FrozenBatchNorm.Config(channels, epsilon).build(tree);
    load(test, tree);
    assertAnswers(test, layer.forward(kernels, in(test)));
    assertThat(tree.trainable()).isEmpty();
  }

  @Test
  void linearWithoutBias() {
    Parameters tree = Parameters.create(kernels, root, 0);
    Linear layer = new Linear.Config(10, 8, false).build(tree);
    load("Linear_no_bias", tree);
    assertAnswers("Linear_no_bias", layer.forward(kernels, in("Linear_no_bias")));
  }

  @Test
  void embedding() {
    NDArray table =
        OnnxModule.weights(folder("Embedding_sparse").resolve("model.onnx"))
            .get("1")
            .upload(kernels, root);
    assertAnswers("Embedding_sparse", kernels.embedding(root, table, in("Embedding_sparse")));
  }

  @Test
  void averagesOverCellsThatDivideTheImage() {
    NDArray x = in("AvgPool2d_stride");
    int rows = (int) x.getShape().get(2) / 2;
    int columns = (int) x.getShape().get(3) / 2;
    assertAnswers("AvgPool2d_stride", kernels.adaptivePool(root, x, rows, columns));
  }
}
