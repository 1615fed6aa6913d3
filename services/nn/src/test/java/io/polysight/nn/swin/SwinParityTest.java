package io.polysight.nn.swin;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Npy;
import io.polysight.nn.Parameters;
import io.polysight.nn.Safetensors;
import io.polysight.nn.TorchTest;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the backbone of Hugging Face transformers, with its weights. */
class SwinParityTest extends TorchTest {
  private static final SwinTransformer.Config CONFIG =
      new SwinTransformer.Config(4, 16, List.of(1, 2, 2, 1), List.of(1, 2, 4, 8), 3, 2);

  /** Their names under ours; queries, keys and values are one matrix here. */
  private Map<String, NDArray> renamed(Map<String, NDArray> theirs) {
    Map<String, NDArray> ours = new HashMap<>();
    theirs.forEach((name, tensor) -> {
      if (name.contains(".self.query.")) {
        NDArray key = Objects.requireNonNull(theirs.get(name.replace("query", "key")));
        NDArray value = Objects.requireNonNull(theirs.get(name.replace("query", "value")));
        ours.put(
            translated(name).replace("attention.self.query", "attn.qkv"),
            tensor.concat(key, 0).concat(value, 0));
      } else if (name.equals("embeddings.patch_embeddings.projection.weight")) {
        ours.put("patch_embed.proj.weight", tensor.reshape(tensor.getShape().get(0), -1));
      } else if (!name.contains(".self.key.")
          && !name.contains(".self.value.")
          && !name.startsWith("swin.layernorm")) {
        ours.put(translated(name), tensor);
      }
    });
    return ours;
  }

  private static String translated(String name) {
    String ours =
        name.replace("embeddings.patch_embeddings.projection", "patch_embed.proj")
            .replace("embeddings.norm", "patch_embed.norm")
            .replace("encoder.layers", "layers")
            .replace("attention.self.relative", "attn.relative")
            .replace("attention.output.dense", "attn.proj")
            .replace("layernorm_before", "norm1")
            .replace("layernorm_after", "norm2")
            .replace("intermediate.dense", "mlp.fc1")
            .replaceAll("(blocks\\.\\d+)\\.output\\.dense", "$1.mlp.fc2");
    for (int stage = 0; stage < 4; stage++) {
      ours = ours.replace("hidden_states_norms.stage" + (stage + 1), "norms." + stage);
    }
    return ours;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "odd_size_"})
  void eachStageGivesTheReferencesFeatures(String size) throws IOException {
    Path folder = ReferenceData.path("parity/swin");
    Parameters parameters = Parameters.create(kernels, root, 0);
    SwinTransformer swin = CONFIG.build(parameters);
    parameters.load(
        renamed(
            Safetensors.read(kernels, root, folder.resolve("backbone/model.safetensors"))
                .tensors()));
    NDArray pixels =
        Npy.read(folder.resolve("inputs/" + size + "pixel_values.npy")).upload(kernels, root);
    List<FeatureMap> maps = swin.forward(kernels, pixels);
    for (int stage = 0; stage < 4; stage++) {
      FeatureMap map = maps.get(stage);
      Npy expected =
          Npy.read(
              folder.resolve("outputs/backbone_%schannels%d.npy".formatted(size, 16 << stage)));
      assertThat(expected.shape())
          .containsExactly(pixels.getShape().get(0), 16 << stage, map.rows(), map.columns());
      assertClose(map.tokens().transpose(0, 2, 1), expected.floats(), 2e-5f);
    }
  }

  @Test
  void everyParameterOfAShiftedBlockHasAGradient() {
    Parameters parameters = Parameters.create(kernels, root, 3);
    SwinTransformer swin =
        new SwinTransformer.Config(2, 8, List.of(2), List.of(2), 2, 2).build(parameters);
    FeatureMap map = swin.forward(kernels, random("images", 2, 3, 10, 8)).getFirst();
    io.polysight.nn.Torch.backward(map.tokens().pow(3).sum());
    parameters
        .all()
        .forEach(parameter ->
            assertThat(parameter.value().getGradient().abs().sum().getFloat())
                .as(parameter.name())
                .isPositive());
  }

  @Test
  void refusesHeadsThatCannotShareAStagesWidth() {
    assertThatThrownBy(() -> new SwinTransformer.Config(4, 16, List.of(2, 2), List.of(2, 3), 7, 4))
        .hasMessage("3 heads cannot share the width 32 of stage 2");
  }
}
