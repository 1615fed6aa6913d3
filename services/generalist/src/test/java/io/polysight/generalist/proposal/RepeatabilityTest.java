package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.AdamW;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed and resumed must end as one that was not: equal steps, equal bits. */
class RepeatabilityTest {
  private static final int WIDTH = 32;

  @AfterEach
  void oneThread() {
    Torch.start(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void twoRunsEndInTheSameBits(int threads) {
    Torch.start(threads);
    List<float[]> first = run();
    List<float[]> second = run();
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).isEqualTo(first.get(i));
    }
  }

  private static List<float[]> run() {
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root);
      Parameters parameters = Parameters.create(kernels, root, 3);
      var network =
          new ProposalNetwork(new ProposalConfig(20, 10, 2, 2, 4, 64, 4), WIDTH, 6, parameters);
      NDArray images = parameters.weight("images", Init.normal(1), 4, 36, WIDTH);
      SceneRegions scenes = SceneRegions.of("train", 4, network.maskSide());
      AdamW optimizer = new AdamW.Config(0.9, 0.999, 1e-8, 0, 1).build(kernels, parameters);
      var loss = new RegionSetLoss(kernels, RegionWeights.MASK_DINO);
      Torch.training();
      for (int i = 0; i < 6; i++) {
        try (NDManager step = root.newSubManager()) {
          NDArray tokens = kernels.times(step, images, 1);
          NoisedRegions noised =
              NoisedRegions.of(scenes.targets(), 2, 0.4, new NamedRandom(i, "noise"));
          QueryReadings readings = network.candidates(kernels, tokens, noised);
          RegionLoss regions = loss.of(readings.candidates(), scenes.targets());
          Proposals kept = network.keep(kernels, readings.candidates(), regions.matches());
          NDArray read = network.represent(kernels, tokens, kept).square().mean();
          NDArray set = loss.ofNoised(readings, noised, scenes.targets()).total();
          Torch.backward(regions.total().add(set).add(read));
          optimizer.step("regions", 1e-3);
        }
      }
      return parameters.all().stream().map(Parameter::value).map(NDArray::toFloatArray).toList();
    }
  }
}
