package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import io.polysight.nn.Torch;
import io.polysight.nn.layer.PatchEmbed;
import io.polysight.nn.layer.TransformerBlock;
import io.polysight.nn.layer.TransformerStack;
import io.polysight.nn.optimizer.AdamW;
import org.junit.jupiter.api.Test;

class LearningTest extends ProposalTest {
  private static final int WIDTH = 64;
  private static final int STEPS = 130;

  private PatchEmbed patches;
  private TransformerStack encoder;
  private ProposalNetwork network;

  @Test
  void learnsBoxesAndMasksOfAHandfulOfScenesByHeartAndLeaksNothing() {
    patches =
        new PatchEmbed.Config(SceneRegions.SIZE, 8, 3, WIDTH).build(parameters.at("patch_embed"));
    encoder =
        new TransformerStack.Config(new TransformerBlock.Config(WIDTH, 4, 128, 0), 1)
            .build(parameters.at("encoder"));
    network =
        new ProposalNetwork(
            new ProposalConfig(20, 10, 2, 3, 4, 128, 4),
            WIDTH,
            SceneRegions.SIZE / 8,
            parameters.at("proposals"));
    SceneRegions scenes = SceneRegions.of("train", 6, network.maskSide());
    AdamW optimizer = new AdamW.Config(0.9, 0.999, 1e-8, 1e-4, 0.5).build(kernels, parameters);
    var loss = new RegionSetLoss(kernels, RegionWeights.MASK_DINO);
    int arrays = 0;
    for (int i = 0; i < STEPS; i++) {
      try (NDManager step = root.newSubManager()) {
        Torch.backward(loss.of(propose(scenes, step).layers(), scenes.targets()).total());
        optimizer.step("regions", i < 100 ? 1e-3 : 2e-4);
      }
      arrays = i == 5 ? root.getManagedArrays().size() : arrays;
    }
    assertThat(root.getManagedArrays()).hasSize(arrays);
    Torch.inference();
    FoundRegions found = FoundRegions.of(propose(scenes, root), scenes.targets());
    assertThat(found.meanBoxIou()).isGreaterThan(0.85);
    assertThat(found.meanMaskIou()).isGreaterThan(0.7);
    assertThat(found.leastObjectness()).isGreaterThan(0.5);
    assertThat(found.mostBackground()).isLessThan(0.5);
  }

  private Proposals propose(SceneRegions scenes, NDManager owner) {
    return network.propose(
        kernels, encoder.forward(kernels, patches.forward(kernels, scenes.pixels(kernels, owner))));
  }
}
