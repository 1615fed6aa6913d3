package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import io.polysight.nn.Init;
import io.polysight.nn.Losses;
import io.polysight.nn.Torch;
import io.polysight.nn.layer.PatchEmbed;
import io.polysight.nn.layer.TransformerBlock;
import io.polysight.nn.layer.TransformerStack;
import io.polysight.nn.optimizer.AdamW;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningTest extends ProposalTest {
  private static final int WIDTH = 64;
  private static final int SIDE = SceneRegions.SIZE / 8;
  private static final int STEPS = 130;
  private static final ProposalConfig CONFIG = new ProposalConfig(20, 10, 2, 3, 4, 128, 4);

  private PatchEmbed patches;
  private TransformerStack encoder;
  private ProposalNetwork network;
  private TransformerStack decoder;
  private NDArray names;
  private NDArray logScale;

  /** An encoder, the network, a decoder that all tokens pass, and a vector per colour. */
  private void build() {
    patches =
        new PatchEmbed.Config(SceneRegions.SIZE, 8, 3, WIDTH).build(parameters.at("patch_embed"));
    TransformerBlock.Config block = new TransformerBlock.Config(WIDTH, 4, 128, 0);
    encoder = new TransformerStack.Config(block, 1).build(parameters.at("encoder"));
    network = new ProposalNetwork(CONFIG, WIDTH, SIDE, parameters.at("proposals"));
    decoder = new TransformerStack.Config(block, 1).build(parameters.at("decoder"));
    names = parameters.weight("names", Init.normal(1), SceneRegions.COLOURS.size(), WIDTH);
    logScale = parameters.scalar("log_scale", Losses.LOG_SCALE);
  }

  private NDArray tokens(SceneRegions scenes, NDManager owner) {
    return encoder.forward(kernels, patches.forward(kernels, scenes.pixels(kernels, owner)));
  }

  /** float32 [scenes, kept, colours] */
  private NDArray naming(NDArray tokens, Proposals proposals) {
    NDArray read = decoder.forward(kernels, network.represent(kernels, tokens, proposals));
    int global = CONFIG.pools() + SIDE * SIDE;
    NDArray regions = read.get(new NDIndex(":, " + global + ":")).reshape(-1, WIDTH);
    return kernels
        .losses()
        .cosineLogits(tokens.getManager(), regions, names, logScale)
        .reshape(-1, CONFIG.kept(), SceneRegions.COLOURS.size());
  }

  @Test
  void learnsTheRegionsOfAHandfulOfScenesAndTheirNamesByHeartAndLeaksNothing() {
    build();
    SceneRegions scenes = SceneRegions.of("train", 6, network.maskSide());
    AdamW optimizer = new AdamW.Config(0.9, 0.999, 1e-8, 1e-4, 0.5).build(kernels, parameters);
    var setLoss = new RegionSetLoss(kernels, RegionWeights.MASK_DINO);
    var naming = new RegionNaming(kernels);
    int arrays = 0;
    for (int i = 0; i < STEPS; i++) {
      try (NDManager step = root.newSubManager()) {
        NDArray tokens = tokens(scenes, step);
        List<Candidates> layers = network.candidates(kernels, tokens);
        RegionLoss regions = setLoss.of(layers, scenes.targets());
        Proposals kept = network.keep(kernels, layers, regions.matches());
        NDArray named =
            naming.loss(naming(tokens, kept), kept, regions.matches(), scenes.targets());
        Torch.backward(regions.total().add(named));
        optimizer.step("regions", i < 100 ? 1e-3 : 2e-4);
      }
      arrays = i == 5 ? root.getManagedArrays().size() : arrays;
    }
    assertThat(root.getManagedArrays()).hasSize(arrays);
    Torch.inference();
    NDArray tokens = tokens(scenes, root);
    Proposals proposals = network.propose(kernels, tokens);
    FoundRegions found = FoundRegions.of(proposals, scenes.targets());
    assertThat(found.meanBoxIou()).isGreaterThan(0.85);
    assertThat(found.meanMaskIou()).isGreaterThan(0.7);
    assertThat(found.leastObjectness()).isGreaterThan(0.5);
    assertThat(found.mostBackground()).isLessThan(0.5);
    List<List<Detection>> detections = naming.detections(naming(tokens, proposals), proposals, 0.4);
    for (int image = 0; image < 6; image++) {
      List<Long> known =
          scenes.targets().get(image).stream().map(RegionTarget::label).sorted().toList();
      assertThat(detections.get(image).stream().map(d -> (long) d.label()).sorted().toList())
          .isEqualTo(known);
    }
  }
}
