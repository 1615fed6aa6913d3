package io.polysight.generalist.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.Architecture;
import io.polysight.generalist.model.GeneralistKernels;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.PairLossChoice;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.replica.Replica;
import io.polysight.generalist.replica.Replicas;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatheredPairsTest {
  private static final int PAIRS = 7;
  private static final List<String> CAPTIONS =
      List.of("red", "a cup", "blue", "a small box", "red", "green ball", "sky");
  private static final long[] IDENTITIES = {0, 1, 2, 3, 0, 4, 5};

  /** Gradients by parameter, and the loss under the name "". */
  private static Map<String, float[]> gradients(String loss, int microBatch) {
    Torch.start(1);
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root, GeneralistKernels.SOURCE);
      Parameters parameters = Parameters.create(kernels, root, 1);
      Architecture architecture =
          TinyWorld.recipe(3, 1, TinyWorld.Variant.ROUTED, "").architecture();
      var tokenizer = new BytePairTokenizer(List.of());
      var model =
          new GeneralistModel(architecture, new PairLossChoice(loss, -2), tokenizer, parameters)
              .varied(Variation.of(1, 9));
      float[] pixels = Init.normal(1).draw(new NamedRandom(2, "x"), PAIRS * 3 * 24 * 24);
      var batch =
          new RetrievalBatch(
              new ImageBatch(pixels, PAIRS, 24),
              TokenBatch.candidates(tokenizer, CAPTIONS, 32),
              IDENTITIES,
              microBatch);
      Map<String, float[]> gradients = new LinkedHashMap<>();
      try (NDManager step = root.newSubManager()) {
        Torch.training();
        var replica = new Replica(0, model, kernels, step);
        float value = (float) batch.accumulate(Replicas.of(replica), 0.5);
        Torch.inference();
        gradients.put("", new float[] {value});
      }
      for (Parameter parameter : parameters.all()) {
        NDArray gradient = parameter.value().getGradient();
        gradients.put(parameter.name(), gradient.toFloatArray());
      }
      return gradients;
    }
  }

  @ParameterizedTest
  @CsvSource({"softmax, 1", "softmax, 3", "sigmoid, 3", "sigmoid, 6"})
  void gradientsOfMicroBatchesAreThoseOfOneLargeBatch(String loss, int microBatch) {
    Map<String, float[]> whole = gradients(loss, 0);
    Map<String, float[]> gathered = gradients(loss, microBatch);
    assertThat(gathered.keySet()).isEqualTo(whole.keySet());
    double largest = 0;
    for (String name : whole.keySet()) {
      float[] expected = whole.get(name);
      float[] actual = gathered.get(name);
      assertThat(actual).as(name).hasSameSizeAs(expected);
      for (int i = 0; i < expected.length; i++) {
        assertThat(actual[i]).as(name).isCloseTo(expected[i], within(2e-5f));
        largest = Math.max(largest, Math.abs(expected[i]));
      }
    }
    assertThat(largest).isGreaterThan(0.01);
  }
}
