package io.polysight.nn;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KernelsTest extends TorchTest {
  private static final float TOLERANCE = 1e-5f;

  @Override
  protected String extraKernels() {
    return """
    def twice(self, x: Tensor) -> Tensor:
      return torch.mul(x, 2)
    """;
  }

  @Test
  void runsKernelsThatAnotherModuleBrings() {
    assertThat(kernels.call(root, "twice", tensor(new float[] {1.5f})).getFloat()).isEqualTo(3);
  }

  @Test
  void attentionEqualsSoftmaxOfScaledProducts() {
    NDArray q = random("q", 2, 3, 8);
    NDArray k = random("k", 2, 5, 8);
    NDArray v = random("v", 2, 5, 8);
    NDArray expected = q.matMul(k.transpose(0, 2, 1)).div(Math.sqrt(8)).softmax(-1).matMul(v);
    NDArray actual = kernels.crossAttention(root, q, k, v, 1, null);
    assertClose(actual, expected.toFloatArray(), TOLERANCE);
    NDArray twoHeads = kernels.crossAttention(root, q, k, v, 2, null);
    NDIndex second = new NDIndex(":, :, 4:");
    NDArray half = q.get(second).matMul(k.get(second).transpose(0, 2, 1)).div(2).softmax(-1);
    assertClose(twoHeads.get(second), half.matMul(v.get(second)).toFloatArray(), TOLERANCE);
  }

  @Test
  void booleanAndAdditiveMasksMeanTheSame() {
    NDArray qkv = random("qkv", 1, 4, 24);
    NDArray prefix = AttentionMasks.prefix(kernels, root, 4, 2);
    float none = Float.NEGATIVE_INFINITY;
    float[] additive = {0, 0, none, none, 0, 0, none, none, 0, 0, 0, none, 0, 0, 0, 0};
    NDArray byBoolean = kernels.attention(root, qkv, 2, prefix, false);
    NDArray byNumber = kernels.attention(root, qkv, 2, tensor(additive, 4, 4), false);
    assertClose(byBoolean, byNumber.toFloatArray(), TOLERANCE);
  }

  @Test
  void refusesAMaskBesideCausal() {
    NDArray mask = AttentionMasks.causal(kernels, root, 4);
    assertThatThrownBy(() -> kernels.attention(root, random("qkv", 1, 4, 24), 2, mask, true))
        .hasMessageContaining("exclude each other");
  }

  @Test
  void blockEqualsItsParts() {
    NDArray x = random("x", 2, 3, 8);
    NDArray[] p = blockParameters(true);
    NDArray qkv = kernels.linear(root, kernels.layerNorm(root, x, p[0], p[1], 1e-6), p[2], p[3]);
    NDArray a = kernels.attention(root, qkv, 2, null, false);
    NDArray x1 = x.add(kernels.linear(root, a, p[4], p[5]).mul(p[12]));
    NDArray h = kernels.linear(root, kernels.layerNorm(root, x1, p[6], p[7], 1e-6), p[8], p[9]);
    NDArray y = kernels.linear(root, kernels.gelu(root, h), p[10], p[11]);
    NDArray block = kernels.block(root, x, p, 2, null, false, 1e-6);
    assertClose(block, x1.add(y.mul(p[13])).toFloatArray(), TOLERANCE);
  }

  @Test
  void mixedPrecisionBlockStaysNearFloat32AndDiffers() {
    NDArray x = random("x", 2, 3, 8);
    NDArray[] p = blockParameters(false);
    float[] exact = kernels.block(root, x, p, 2, null, false, 1e-6).toFloatArray();
    Kernels mixed = kernels.with(Precision.MIXED_BFLOAT16);
    NDArray rough = mixed.block(root, x, p, 2, null, false, 1e-6);
    assertClose(rough, exact, 0.1f);
    assertThat(rough.toFloatArray()).isNotEqualTo(exact);
    assertClose(
        mixed.linear(root, x, p[4], p[5]),
        kernels.linear(root, x, p[4], p[5]).toFloatArray(),
        0.05f);
  }

  private NDArray[] blockParameters(boolean scales) {
    long[][] shapes = {
      {8}, {8}, {24, 8}, {24}, {8, 8}, {8}, {8}, {8}, {16, 8}, {16}, {8, 16}, {8}, {8}, {8}
    };
    NDArray[] p = new NDArray[scales ? 14 : 12];
    for (int i = 0; i < p.length; i++) {
      p[i] = random("p" + i, shapes[i]).mul(0.5f);
    }
    return p;
  }

  @Test
  void patchesTimesWeightEqualAConvolution() {
    NDArray images = random("images", 2, 3, 6, 4);
    NDArray weight = random("weight", 5, 3, 2, 2);
    NDArray bias = random("bias", 5);
    NDList convolution =
        images
            .getNDArrayInternal()
            .convolution(
                images, weight, bias, new Shape(2, 2), new Shape(0, 0), new Shape(1, 1), 1);
    NDArray expected = convolution.singletonOrThrow().reshape(2, 5, 6).transpose(0, 2, 1);
    NDArray patches = kernels.patchify(root, images, 2);
    NDArray actual = kernels.linear(root, patches, weight.reshape(5, 12), bias);
    assertClose(actual, expected.toFloatArray(), TOLERANCE);
  }

  @Test
  void gathersScattersAndLooksUpRows() {
    NDArray x = tensor(new float[] {1, 2, 3, 4, 5, 6}, 1, 3, 2);
    NDArray index = kernels.upload(root, new long[] {2, 0}, 1, 2);
    assertThat(kernels.gather(root, x, index).toFloatArray()).containsExactly(5, 6, 1, 2);
    NDArray into = tensor(new float[] {1, 1, 1, 1}, 2, 2);
    NDArray rows = tensor(new float[] {1, 2, 3, 4}, 2, 2);
    NDArray twice = kernels.upload(root, new long[] {1, 1}, 2);
    assertThat(kernels.scatterAdd(root, into, twice, rows).toFloatArray())
        .containsExactly(1, 1, 5, 7);
    assertThat(kernels.embedding(root, rows, twice).toFloatArray()).containsExactly(3, 4, 3, 4);
  }

  @Test
  void zeroVectorsStayZeroWithFiniteGradients() {
    NDArray x = tensor(new float[] {0, 0, 3, 4}, 2, 2);
    x.setRequiresGradient(true);
    NDArray unit = kernels.normalise(root, x);
    assertClose(unit, new float[] {0, 0, 0.6f, 0.8f}, TOLERANCE);
    Torch.backward(unit.sum());
    for (float gradient : x.getGradient().toFloatArray()) {
      assertThat(gradient).isBetween(-2f, 2f);
    }
  }

  @Test
  void cosineScaleStopsAtOneHundred() {
    NDArray x = tensor(new float[] {2, 0}, 1, 2);
    NDArray logits = kernels.losses().cosineLogits(root, x, x, tensor(new float[] {9}));
    assertThat(logits.toFloatArray()[0]).isCloseTo(100, Offset.offset(1e-3f));
    assertThat(Losses.LOG_SCALE).isCloseTo((float) Math.log(1 / 0.07), Offset.offset(1e-6f));
  }

  @Test
  void softTargetsOfOneHotEqualCrossEntropyAndSmoothingSpreadsThem() {
    NDArray logits = random("logits", 2, 4);
    NDArray target = kernels.upload(root, new long[] {3, 0}, 2);
    float hard = kernels.losses().crossEntropy(root, logits, target, 0, Losses.IGNORED).getFloat();
    NDArray oneHot = tensor(new float[] {0, 0, 0, 1, 1, 0, 0, 0}, 2, 4);
    assertThat(kernels.losses().softCrossEntropy(root, logits, oneHot).getFloat())
        .isCloseTo(hard, Offset.offset(TOLERANCE));
    NDArray smooth = oneHot.mul(0.8f).add(0.05f);
    float smoothed =
        kernels.losses().crossEntropy(root, logits, target, 0.2, Losses.IGNORED).getFloat();
    assertThat(kernels.losses().softCrossEntropy(root, logits, smooth).getFloat())
        .isCloseTo(smoothed, Offset.offset(TOLERANCE));
  }

  @Test
  void equalIdsAreNoNegatives() {
    NDArray x = tensor(new float[] {1, 0, 1, 0, 0, 1}, 3, 2);
    NDArray scale = tensor(new float[] {0});
    NDArray distinct = kernels.upload(root, new long[] {1, 2, 3}, 3);
    NDArray twins = kernels.upload(root, new long[] {1, 1, 3}, 3);
    // rows 1, 2: e/(2e+1) against e/(e+1) without the twin; row 3: e/(e+2) in both
    double e = Math.E;
    double with = -(2 * Math.log(e / (2 * e + 1)) + Math.log(e / (e + 2))) / 3;
    double without = -(2 * Math.log(e / (e + 1)) + Math.log(e / (e + 2))) / 3;
    assertThat((double) kernels.losses().infoNce(root, x, x, scale, distinct).getFloat())
        .isCloseTo(with, Offset.offset(1e-5));
    assertThat((double) kernels.losses().infoNce(root, x, x, scale, twins).getFloat())
        .isCloseTo(without, Offset.offset(1e-5));
  }

  @Test
  void poolsToFewerAndToMoreCellsThanPixels() {
    NDArray x = tensor(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3);
    // two columns of three overlap in the middle one
    assertThat(kernels.adaptivePool(root, x, 1, 2).toFloatArray()).containsExactly(3, 4);
    assertThat(kernels.adaptivePool(root, x, 2, 6).toFloatArray())
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
  }

  @Test
  void sigmoidPairsOfEqualIdsAreNotJudged() {
    NDArray x = tensor(new float[] {1, 0, 1, 0}, 2, 2);
    NDArray zero = tensor(new float[] {0});
    NDArray distinct = kernels.upload(root, new long[] {1, 2}, 2);
    NDArray twins = kernels.upload(root, new long[] {1, 1}, 2);
    // every cosine is 1: log(1 + 1/e) for each of two matches, log(1 + e) for each of two others
    double match = Math.log1p(Math.exp(-1));
    double other = Math.log1p(Math.E);
    Losses losses = kernels.losses();
    assertThat((double) losses.sigmoidPairs(root, x, x, zero, zero, distinct).getFloat())
        .isCloseTo(match + other, Offset.offset(1e-5));
    assertThat((double) losses.sigmoidPairs(root, x, x, zero, zero, twins).getFloat())
        .isCloseTo(match, Offset.offset(1e-5));
  }

  @Test
  void judgesEachKnownLabelAlone() {
    NDArray x = tensor(new float[] {1, 0, 0, 1}, 2, 2);
    NDArray labels = tensor(new float[] {1, 0, 0, 1, -1, 0}, 3, 2);
    NDArray zero = tensor(new float[] {0});
    NDArray bias = tensor(new float[] {0.5f});
    NDArray present = tensor(new float[] {1, 0, 0, 1, 1, 0}, 2, 3);
    NDArray known = tensor(new float[] {1, 1, 0, 0, 1, 1}, 2, 3);
    // logits 1.5, 0.5, (-0.5); (0.5), 1.5, 0.5
    double image = Math.log1p(Math.exp(-1.5)) + Math.log1p(Math.exp(0.5));
    assertThat(
            (double)
                kernels.losses().multiLabel(root, x, labels, zero, bias, present, known).getFloat())
        .isCloseTo(image, Offset.offset(1e-5));
  }

  @Test
  void comparesTextsWithTheRegionsOfTheirOwnImage() {
    NDArray regions = tensor(new float[] {1, 0, 0, 1, -1, 0, 0, 2}, 2, 2, 2);
    NDArray texts = tensor(new float[] {1, 0, 0, 1, 0, 3}, 3, 2);
    NDArray image = kernels.upload(root, new long[] {0, 1, 0}, 3);
    NDArray logits =
        kernels.losses().regionLogits(root, regions, texts, image, tensor(new float[] {0}));
    assertThat(logits.toFloatArray()).containsExactly(1, 0, 0, 1, 0, 1);
  }

  @Test
  void countsAllRightColumnsTogether() {
    NDArray logits = tensor(new float[] {0, 0, 0, 0, 0, (float) Math.log(2), 0, 0}, 2, 4);
    NDArray right = tensor(new float[] {1, 1, 0, 0, 0, 1, 0, 0}, 2, 4);
    // 2 of 4, and 2 of 5
    assertThat((double) kernels.losses().marginalCrossEntropy(root, logits, right).getFloat())
        .isCloseTo((Math.log(2) + Math.log(2.5)) / 2, Offset.offset(1e-5));
  }

  @Test
  void namesTheOperatorOfAKernelThatDoesNotCompile() {
    assertThatThrownBy(
            () -> Kernels.open(root, "def f(self, x: Tensor) -> Tensor:\n  return torch.nope(x)"))
        .hasMessageContaining("nope");
  }
}
