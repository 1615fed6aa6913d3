package io.polysight.nn.layer;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Npy;
import io.polysight.nn.Parameters;
import io.polysight.nn.Safetensors;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import io.polysight.testing.ReferenceData;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trained residual networks (akamaster/pytorch_resnet_cifar10) give PyTorch's activations and
 * logits with our layers.
 */
class ResNetParityTest extends TorchTest {
  private static final double[] MEAN = {0.485, 0.456, 0.406};
  private static final double[] DEVIATION = {0.229, 0.224, 0.225};
  private static final int SIDE = 32;

  /** Every so many images of the 1,500: all classes, in little time. */
  private static final int STEP = 6;

  private static final int ACTIVATIONS_OF = 2;

  @Override
  protected String extraKernels() {
    return CifarResNet.KERNELS;
  }

  private NDArray pixels(List<BufferedImage> images) {
    float[] values = new float[images.size() * 3 * SIDE * SIDE];
    int at = 0;
    for (BufferedImage image : images) {
      for (int channel = 0; channel < 3; channel++) {
        for (int i = 0; i < SIDE * SIDE; i++) {
          int level = image.getRGB(i % SIDE, i / SIDE) >> 8 * (2 - channel) & 0xff;
          values[at++] = (float) ((level / 255.0 - MEAN[channel]) / DEVIATION[channel]);
        }
      }
    }
    return tensor(values, images.size(), 3, SIDE, SIDE);
  }

  private static List<BufferedImage> images(List<String> names) throws IOException {
    try (var zip = new ZipFile(ReferenceData.path("cifar10-jpeg/test.zip").toFile())) {
      BufferedImage[] images = new BufferedImage[names.size()];
      for (int i = 0; i < images.length; i++) {
        images[i] = ImageIO.read(zip.getInputStream(zip.getEntry(names.get(i))));
      }
      return List.of(images);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 32})
  void givesTheReferencesActivationsAndLogits(int layers) throws IOException {
    Path folder = ReferenceData.path("cifar10-resnet");
    Torch.inference();
    Parameters tree = Parameters.create(kernels, root, 0);
    var network = new CifarResNet(layers, tree);
    tree.load(
        Safetensors.read(kernels, root, folder.resolve("resnet" + layers + ".safetensors"))
            .tensors());
    List<String> order = Files.readAllLines(folder.resolve("test_order.txt"));
    Map<String, NDArray> seen = new LinkedHashMap<>();
    network.forward(kernels, pixels(images(order.subList(0, ACTIVATIONS_OF))), seen);
    seen.forEach((stage, activation) -> {
      String file = "resnet" + layers + "_act_" + stage + "_first2.npy";
      Npy expected = Npy.read(folder.resolve(file));
      assertThat(activation.getShape().getShape()).isEqualTo(expected.shape());
      assertClose(activation, expected.floats(), 1e-4f);
    });
    assertThat(seen).hasSize(5);
    int[] some =
        java.util.stream.IntStream.range(0, order.size() / STEP).map(i -> i * STEP).toArray();
    float[] logits =
        network
            .forward(
                kernels,
                pixels(images(Arrays.stream(some).mapToObj(order::get).toList())),
                new LinkedHashMap<>())
            .toFloatArray();
    float[] all = Npy.read(folder.resolve("resnet" + layers + "_logits.npy")).floats();
    for (int i = 0; i < some.length; i++) {
      assertClose(
          Arrays.copyOfRange(logits, 10 * i, 10 * i + 10),
          Arrays.copyOfRange(all, 10 * some[i], 10 * some[i] + 10),
          2e-4f);
    }
  }
}
