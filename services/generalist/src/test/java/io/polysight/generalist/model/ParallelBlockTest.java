package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Precision;
import io.polysight.nn.Torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParallelBlockTest {
  private static final int D = 8;
  private static final int HEADS = 2;
  private static final int MLP = 12;
  private static final BlockConfig SIZES = new BlockConfig(D, HEADS, MLP);

  private NDManager root;
  private Kernels kernels;
  private Parameters parameters;
  private Block block;

  @BeforeEach
  void build() {
    Torch.start(1);
    Torch.inference();
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
    parameters = Parameters.create(kernels, root, 1);
    block = new ParallelBlock(SIZES, parameters);
    for (Parameter p : parameters.all()) { // ones and zeros would hide a forgotten weight
      kernels.memory().overwrite(p.value(), random(p.name(), p.value().getShape().getShape()));
    }
  }

  @AfterEach
  void close() {
    root.close();
  }

  private NDArray random(String name, long... shape) {
    return kernels.upload(root, Init.normal(0.5).draw(new NamedRandom(3, name), shape), shape);
  }

  private NDArray parameter(String name) {
    return parameters.all().stream()
        .filter(p -> p.name().equals(name))
        .map(Parameter::value)
        .findFirst()
        .orElseThrow();
  }

  private NDArray scaled(NDArray x, String norm) {
    NDArray square = x.square().mean(new int[] {-1}, true).add(1e-6f);
    return x.div(square.sqrt()).mul(parameter(norm));
  }

  /** [n, d] to [heads, n, d / heads]. */
  private static NDArray heads(NDArray x) {
    return x.reshape(-1, HEADS, D / HEADS).transpose(1, 0, 2);
  }

  @Test
  void computesWhatItsFormulaSays() {
    NDArray x = random("x", 5, D);
    NDArray h = scaled(x, "norm.weight");
    NDArray qkv = h.matMul(parameter("attn.qkv.weight").transpose());
    NDArray q = scaled(heads(qkv.get(new NDIndex(":, 0:8"))), "attn.q_norm.weight");
    NDArray k = scaled(heads(qkv.get(new NDIndex(":, 8:16"))), "attn.k_norm.weight");
    NDArray v = heads(qkv.get(new NDIndex(":, 16:24")));
    NDArray weights = q.matMul(k.transpose(0, 2, 1)).div(2f).softmax(-1); // √(8 / 2 heads) = 2
    NDArray attended = weights.matMul(v).transpose(1, 0, 2).reshape(5, D);
    NDArray hidden =
        kernels.gelu(
            root, h.matMul(parameter("mlp.fc1.weight").transpose()).add(parameter("mlp.fc1.bias")));
    NDArray expected =
        x.add(attended.matMul(parameter("attn.proj.weight").transpose()))
            .add(hidden.matMul(parameter("mlp.fc2.weight").transpose()))
            .add(parameter("mlp.fc2.bias"));
    NDArray actual = block.forward(kernels, x.reshape(1, 5, D), null);
    assertThat(actual.toFloatArray()).containsExactly(expected.toFloatArray(), within(1e-5f));
  }

  @Test
  void attendsTheSameHoweverLongQueriesAndKeysAre() {
    NDArray x = random("x", 2, 5, D);
    float[] before = block.forward(kernels, x, null).toFloatArray();
    NDArray qkv = parameter("attn.qkv.weight");
    float[] factors = new float[3 * D];
    for (int row = 0; row < factors.length; row++) {
      factors[row] = row < 2 * D ? 1000 : 1; // queries and keys, not values
    }
    qkv.muli(kernels.upload(root, factors, 3 * D, 1));
    assertThat(block.forward(kernels, x, null).toFloatArray())
        .containsExactly(before, within(1e-4f));
  }

  @Test
  void hasExactlyTheParametersOfABlockWithoutBiases() {
    long expected = D + 3 * D * D + 2 * (D / HEADS) + D * D + (D * MLP + MLP) + (MLP * D + D);
    assertThat(parameters.count()).isEqualTo(expected);
    Parameters other = Parameters.create(kernels, root, 1);
    new PreNormBlock(SIZES, other);
    long biasesAndSecondNorm = 3 * D + D + D + 2 * D; // qkv, proj, first norm's bias, second norm
    assertThat(other.count()).isEqualTo(expected - 2 * (D / HEADS) + biasesAndSecondNorm);
  }

  @Test
  void staysNearItsFloatAnswerInBfloat16() {
    NDArray x = random("x", 2, 5, D);
    NDArray full = block.forward(kernels, x, null);
    NDArray half = block.forward(kernels.with(Precision.MIXED_BFLOAT16), x, null);
    assertThat(half.getShape()).isEqualTo(new Shape(2, 5, D));
    assertThat(half.toFloatArray())
        .containsExactly(full.toFloatArray(), within(0.1f))
        .isNotEqualTo(full.toFloatArray());
  }

  @Test
  void takesAnotherFeedForwardLayerInItsPlace() {
    NDArray x = random("x", 1, 3, D);
    NDArray[] other = FeedForward.register(SIZES, parameters.at("other"));
    NDArray swapped = block.withFeedForward(other).forward(kernels, x, null);
    assertThat(swapped.toFloatArray()).isNotEqualTo(block.forward(kernels, x, null).toFloatArray());
    assertThat(block.withFeedForward(block.feedForward()).forward(kernels, x, null).toFloatArray())
        .isEqualTo(block.forward(kernels, x, null).toFloatArray());
  }
}
