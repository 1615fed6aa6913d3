package io.polysight.generalist.model;

import io.polysight.nn.Parameters;
import io.polysight.tasks.Faults;
import java.util.Map;
import java.util.TreeMap;

/** The patch embeddings a recipe can name. */
final class PatchEmbeds {

  private static final String FLEXIBLE = "flexible";
  private static final String CONVOLUTIONAL = "convolutional-stem";

  private interface Choice {
    PatchEmbed build(ImageEncoderConfig config, int width, Parameters at);
  }

  private static final Map<String, Choice> KNOWN =
      new TreeMap<>(
          Map.of(
              "fixed",
              PatchEmbeds::fixed,
              CONVOLUTIONAL,
              ConvolutionalStem::new,
              FLEXIBLE,
              FlexiblePatches::new));

  private PatchEmbeds() {}

  static void check(Faults faults, ImageEncoderConfig config) {
    PluginNames.check(faults, "architecture.image.patchEmbed", config.patchEmbed(), KNOWN);
    checkSides(faults, config);
    if (config.patchEmbed().equals(CONVOLUTIONAL) && !ConvolutionalStem.fits(config)) {
      faults.add(
          "architecture.image.patch",
          config.patch()
              + " is not a power of two, which the convolutional stem halves down to; nearest that"
              + " fits: "
              + Math.max(2, Integer.highestOneBit(Math.max(1, config.patch()))));
    }
  }

  private static void checkSides(Faults faults, ImageEncoderConfig config) {
    String field = "architecture.image.patches";
    boolean flexible = config.patchEmbed().equals(FLEXIBLE);
    if (!flexible && !config.patches().isEmpty()) {
      faults.add(
          field,
          config.patches()
              + " are for patchEmbed flexible; "
              + config.patchEmbed()
              + " has patches of side "
              + config.patch()
              + " only");
    }
    if (flexible && !config.patches().contains(config.patch())) {
      faults.add(
          field,
          config.patches()
              + " lack "
              + config.patch()
              + ", the side that is used unless another is asked for; add it");
    }
    for (int side : config.patches()) {
      if (side < 1 || config.size() % side != 0) {
        faults.add(field, side + " does not divide the image side " + config.size());
      }
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
    return (kernels, images, patch) -> patchEmbed.forward(kernels, images);
  }
}
