package io.polysight.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.TorchTest;
import org.junit.jupiter.api.Test;

class ConfigTest extends TorchTest {
  @Test
  void sizesThatDoNotFitAreNamedWithTheNearestThatDo() {
    assertThatThrownBy(() -> new TransformerBlock.Config(100, 3))
        .hasMessage("dim 100 is not divisible by heads 3; nearest that fits: 99");
    assertThatThrownBy(() -> new PatchEmbed.Config(225, 16, 3, 192))
        .hasMessage("image 225 is not divisible by patch 16; nearest that fits: 224");
    assertThatThrownBy(() -> new CrossAttention.Config(2, 3))
        .hasMessageContaining("nearest that fits: 3");
    assertThatThrownBy(() -> new PatchEmbed.Config(224, 16, 3, 190))
        .hasMessageContaining("dim 190 is not divisible");
    assertThatThrownBy(() -> new Linear.Config(0, 3)).hasMessage("in is 0; at least 1 is needed");
    assertThatThrownBy(() -> SinCos.grid(2, 2, 4)).hasMessageContaining("at least 8");
  }

  @Test
  void parametersCarryThePublishedNamesAndOnlyMatricesDecay() {
    Parameters p = Parameters.create(kernels, root, 1);
    new TransformerStack.Config(new TransformerBlock.Config(8, 2, 16, 0.1), 1).build(p);
    assertThat(p.all())
        .extracting(Parameter::name)
        .containsExactly(
            "blocks.0.norm1.weight",
            "blocks.0.norm1.bias",
            "blocks.0.attn.qkv.weight",
            "blocks.0.attn.qkv.bias",
            "blocks.0.attn.proj.weight",
            "blocks.0.attn.proj.bias",
            "blocks.0.norm2.weight",
            "blocks.0.norm2.bias",
            "blocks.0.mlp.fc1.weight",
            "blocks.0.mlp.fc1.bias",
            "blocks.0.mlp.fc2.weight",
            "blocks.0.mlp.fc2.bias",
            "blocks.0.ls1.gamma",
            "blocks.0.ls2.gamma",
            "norm.weight",
            "norm.bias");
    assertThat(p.all())
        .filteredOn(Parameter::decayed)
        .extracting(Parameter::name)
        .allMatch(name -> name.matches(".*(qkv|proj|fc1|fc2)\\.weight"))
        .hasSize(4);
  }

  @Test
  void textLongerThanItsPositionsIsRefusedWithBothCounts() {
    Parameters p = Parameters.create(kernels, root, 1);
    TokenEmbedding words = new TokenEmbedding.Config(10, 3, 8).build(p);
    NDArray ids = kernels.upload(root, new long[4], 1, 4);
    assertThatThrownBy(() -> words.forward(kernels, ids))
        .hasMessageContaining("4 tokens, but positions reach to 3");
  }

  @Test
  void imagesOfAnyFittingSizeBecomeTokensAndOthersAreRefused() {
    PatchEmbed embed =
        new PatchEmbed.Config(16, 4, 3, 8).build(Parameters.create(kernels, root, 1));
    NDArray wide = embed.forward(kernels, random("wide", 1, 3, 8, 24));
    assertThat(wide.getShape().getShape()).containsExactly(1, 12, 8);
    assertThatThrownBy(() -> embed.forward(kernels, random("odd", 1, 3, 8, 25)))
        .hasMessage("image width 25 is not divisible by patch 4; nearest that fits: 24");
  }
}
