package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.PatchEmbed;
import io.polysight.nn.layer.TransformerBlock;
import io.polysight.nn.layer.TransformerStack;
import io.polysight.nn.optimizer.AdamW;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingStepTest {
  @BeforeAll
  static void start() {
    Torch.start(1);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void visionTransformerLearnsItsBatchByHeart(Precision precision) {
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels k = Kernels.open(root).with(precision);
      Parameters p = Parameters.create(k, root, 1);
      PatchEmbed embed = new PatchEmbed.Config(16, 4, 3, 32).build(p.at("patch_embed"));
      TransformerStack stack =
          new TransformerStack.Config(new TransformerBlock.Config(32, 4), 2).build(p);
      Linear head = new Linear.Config(32, 5).build(p.at("head"));
      AdamW optimizer = new AdamW.Config(0.9, 0.999, 1e-8, 0.01, 1.0).build(k, p);
      float[] pixels = Init.normal(1).draw(new NamedRandom(7, "pixels"), 8, 3, 16, 16);
      long[] labels = {0, 1, 2, 3, 4, 0, 1, 2};
      Torch.training();
      float first = 0;
      float last = 0;
      for (int i = 0; i < 60; i++) {
        try (NDManager step = root.newSubManager()) {
          NDArray x = embed.forward(k, k.upload(step, pixels, 8, 3, 16, 16));
          NDArray logits = head.forward(k, stack.forward(k, x).mean(new int[] {1}));
          NDArray loss =
              k.losses().crossEntropy(step, logits, k.upload(step, labels, 8), 0, Losses.IGNORED);
          Torch.backward(loss);
          optimizer.step("classification", 3e-3);
          last = loss.getFloat();
          first = i == 0 ? last : first;
        }
      }
      assertThat(first).isBetween(1.4f, 1.9f); // log 5 = 1.61
      assertThat(last).isLessThan(0.1f);
    }
  }
}
