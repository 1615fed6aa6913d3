package io.polysight.generalist.model;

import io.polysight.nn.Parameters;
import io.polysight.tasks.Faults;
import java.util.Map;
import java.util.TreeMap;

/** The image encoders a recipe can name. */
final class ImageEncoders {
  private static final String FIELD = "architecture.image.encoder";
  private static final String SWIN = "swin";

  private interface Factory {
    ImageEncoder build(Architecture architecture, Parameters at);
  }

  private static final Map<String, Factory> KNOWN =
      new TreeMap<>(Map.of("plain", PlainEncoder::new, SWIN, SwinEncoder::new));

  private ImageEncoders() {}

  static void check(Faults faults, ImageEncoderConfig config, int width) {
    PluginNames.check(faults, FIELD, config.encoder(), KNOWN);
    if (config.encoder().equals(SWIN)) {
      config.swin().check(faults, config);
    } else {
      BlockConfig.check(
          faults, "architecture.image", width, config.depth(), config.heads(), config.mlp());
      PatchEmbeds.check(faults, config);
    }
  }

  static ImageEncoder build(Architecture architecture, Parameters at) {
    return PluginNames.choose(FIELD, architecture.image().encoder(), KNOWN).build(architecture, at);
  }
}
