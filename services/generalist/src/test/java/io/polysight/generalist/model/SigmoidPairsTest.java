package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigmoidPairsTest {
  private static final int N = 9;
  private static final PairLossChoice CHOICE = new PairLossChoice("sigmoid", -Math.log(N));

  private NDManager root;
  private Kernels kernels;

  @BeforeEach
  void start() {
    Torch.start(1);
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
    Torch.training();
  }

  @AfterEach
  void close() {
    Torch.inference();
    root.close();
  }

  private NDArray random(String name) {
    float[] values = Init.normal(1).draw(new NamedRandom(3, name), N, 4);
    NDArray tensor = kernels.upload(root, values, N, 4);
    tensor.setRequiresGradient(true);
    return tensor;
  }

  private record Result(double loss, List<float[]> gradients) {}

  private Result inParts(int columns) {
    Parameters parameters = Parameters.create(kernels, root, 1);
    NDArray logScale = parameters.scalar("scale", 1.5f);
    var pairs = new SigmoidPairs(CHOICE, logScale, parameters, columns);
    NDArray x = random("x");
    NDArray y = random("y");
    NDArray ids = kernels.upload(root, new long[] {0, 1, 2, 3, 1, 5, 6, 7, 0}, N);
    double loss = pairs.accumulate(kernels, x, y, ids, 2);
    if (columns == N) {
      assertThat(pairs.loss(kernels, x, y, ids).getFloat()).isCloseTo((float) loss, within(1e-5f));
    }
    List<float[]> gradients = new ArrayList<>();
    gradients.add(x.getGradient().toFloatArray());
    gradients.add(y.getGradient().toFloatArray());
    for (Parameter parameter : parameters.all()) {
      gradients.add(parameter.value().getGradient().toFloatArray());
    }
    return new Result(loss, gradients);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void comparesInPartsAsInOne(int columns) {
    Result whole = inParts(N);
    Result parts = inParts(columns);
    assertThat(parts.loss()).isCloseTo(whole.loss(), within(1e-5));
    for (int i = 0; i < whole.gradients().size(); i++) {
      assertThat(parts.gradients().get(i)).containsExactly(whole.gradients().get(i), within(1e-5f));
    }
  }

  @Test
  void startsWhereThePaperDoesAndKeepsTheBiasWithTheModel() {
    Parameters parameters = Parameters.create(kernels, root, 1);
    var model =
        new GeneralistModel(
            TinyWorld.recipe(3, 1, "").architecture(),
            new PairLossChoice("sigmoid", -10),
            new BytePairTokenizer(List.of()),
            parameters);
    assertThat(Math.exp(model.scales().log(TaskKind.IMAGE_TEXT_RETRIEVAL).getFloat()))
        .isCloseTo(10, within(1e-5));
    Parameter bias =
        parameters.all().stream()
            .filter(p -> p.name().equals("pair_loss.bias"))
            .findFirst()
            .orElseThrow();
    assertThat(bias.value().getFloat()).isEqualTo(-10);
    assertThat(bias.decayed()).isFalse();
  }
}
