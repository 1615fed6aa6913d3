package io.polysight.generalist.model;

import io.polysight.nn.Parameters;
import io.polysight.tasks.Faults;
import java.util.Map;
import java.util.TreeMap;

/** The patch embeddings a recipe can name. */
final class PatchEmbeds {

  private static final String CONVOLUTIONAL = "convolutional-stem";

  private interface Choice {
    PatchEmbed build(ImageEncoderConfig config, int width, Parameters at);
  }

  private static final Map<String, Choice> KNOWN =
      new TreeMap<>(Map.of("fixed", PatchEmbeds::fixed, CONVOLUTIONAL, ConvolutionalStem::new));

  private PatchEmbeds() {}

  static void check(Faults faults, ImageEncoderConfig config) {
    PluginNames.check(faults, "architecture.image.patchEmbed", config.patchEmbed(), KNOWN);
    if (config.patchEmbed().equals(CONVOLUTIONAL) && !ConvolutionalStem.fits(config)) {
      faults.add(
          "architecture.image.patch",
          config.patch()
              + " is not a power of two, which the convolutional stem halves down to; nearest that"
              + " fits: "
              + Math.max(2, Integer.highestOneBit(Math.max(1, config.patch()))));
    }
  }

  static PatchEmbed build(ImageEncoderConfig config, int width, Parameters at) {
    return PluginNames.choose("architecture.image.patchEmbed", config.patchEmbed(), KNOWN)
        .build(config, width, at);
  }

  private static PatchEmbed fixed(ImageEncoderConfig config, int width, Parameters at) {
    var patchEmbed =
        new io.polysight.nn.layer.PatchEmbed.Config(config.size(), config.patch(), 3, width)
            .build(at);
    return patchEmbed::forward;
  }
}
