package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The residual networks of He et al. (2016, section 4.2) for images of 32 pixels: 6n + 2 layers,
 * shortcuts without parameters. Names are those of the published weights.
 */
final class CifarResNet {
  /** Where the size halves, the shortcut takes every other pixel and fills channels with zeros. */
  static final String KERNELS =
      """
      def relu(self, x: Tensor) -> Tensor:
        return torch.relu(x)
      def shortcut(self, x: Tensor) -> Tensor:
        half = torch.slice(torch.slice(x, 2, 0, 9223372036854775807, 2), 3, 0, 9223372036854775807, 2)
        c = torch.floordiv(torch.size(x, 1), 2)
        return torch.constant_pad_nd(half, [0, 0, 0, 0, c, c], 0)
      def pooled(self, x: Tensor) -> Tensor:
        return torch.mean(x, [2, 3])
      """;

  private record Normed(Convolution convolution, FrozenBatchNorm norm) {
    static Normed of(int in, int out, int stride, Parameters at, String number) {
      return new Normed(
          Convolution.Config.same(in, out, 3, stride).build(at.at("conv" + number)),
          new FrozenBatchNorm.Config(out).build(at.at("bn" + number)));
    }

    NDArray forward(Kernels k, NDArray x) {
      return norm.forward(k, convolution.forward(k, x));
    }
  }

  private record Residual(Normed first, Normed second, boolean halves) {}

  private final Normed stem;
  private final List<List<Residual>> stages = new ArrayList<>();
  private final Linear head;

  CifarResNet(int layers, Parameters at) {
    stem = Normed.of(3, 16, 1, at, "1");
    int in = 16;
    for (int stage = 0; stage < 3; stage++) {
      int out = 16 << stage;
      List<Residual> blocks = new ArrayList<>();
      for (int i = 0; i < (layers - 2) / 6; i++) {
        Parameters here = at.at("layer" + (stage + 1)).at("" + i);
        boolean halves = in != out;
        blocks.add(
            new Residual(
                Normed.of(in, out, halves ? 2 : 1, here, "1"),
                Normed.of(out, out, 1, here, "2"),
                halves));
        in = out;
      }
      stages.add(blocks);
    }
    head = new Linear.Config(in, 10).build(at.at("linear"));
  }

  /**
   * @param x float32 [b, 3, 32, 32], normalised
   * @param seen takes what each stage gives
   * @return float32 [b, 10], logits
   */
  NDArray forward(Kernels k, NDArray x, Map<String, NDArray> seen) {
    NDArray h = relu(k, stem.forward(k, x));
    seen.put("stem", h);
    for (int stage = 0; stage < 3; stage++) {
      for (Residual block : stages.get(stage)) {
        NDArray inner = block.second.forward(k, relu(k, block.first.forward(k, h)));
        h = relu(k, inner.add(block.halves ? k.call(h.getManager(), "shortcut", h) : h));
      }
      seen.put("layer" + (stage + 1), h);
    }
    NDArray pooled = k.call(h.getManager(), "pooled", h);
    seen.put("pooled", pooled);
    return head.forward(k, pooled);
  }

  private static NDArray relu(Kernels k, NDArray x) {
    return k.call(x.getManager(), "relu", x);
  }
}
