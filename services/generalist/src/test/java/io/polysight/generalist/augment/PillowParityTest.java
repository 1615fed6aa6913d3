package io.polysight.generalist.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.augment.Warp.Interpolation;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every operation against Pillow's own pixels, to the bit. */
class PillowParityTest {
  private static final int FILL = 0x804000;
  private static final double[][] START = {{0, 0}, {36, 0}, {36, 36}, {0, 36}};
  private static final double[][] END = {{3, 2}, {33, 5}, {35, 30}, {1, 34}};

  private static final Map<String, UnaryOperator<RgbImage>> COLOURS =
      Map.ofEntries(
          Map.entry("brightness", i -> Colours.brightness(i, 1.4)),
          Map.entry("saturation", i -> Colours.saturation(i, 0.5)),
          Map.entry("contrast", i -> Colours.contrast(i, 1.6)),
          Map.entry("sharpness", i -> Filters.sharpness(i, 1.8)),
          Map.entry("hue", i -> Hue.turned(i, 0.2)),
          Map.entry("gamma", i -> Colours.gamma(i, 1.5)),
          Map.entry("posterize", i -> Colours.posterize(i, 4)),
          Map.entry("solarize", i -> Colours.solarize(i, 128)),
          Map.entry("autocontrast", Histograms::autoContrast),
          Map.entry("equalize", Histograms::equalize),
          Map.entry("invert", Colours::invert),
          Map.entry("gaussian_blur", i -> Filters.blur(i, 5, 1.1)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brightness",
        "saturation",
        "contrast",
        "sharpness",
        "hue",
        "gamma",
        "posterize",
        "solarize",
        "autocontrast",
        "equalize",
        "invert",
        "gaussian_blur"
      })
  void changesColoursAsPillowDoes(String name) throws IOException {
    RgbImage changed = COLOURS.get(name).apply(ReferencePixels.picture());
    assertThat(changed.bytes()).isEqualTo(ReferencePixels.pillow(name));
  }

  private static Projection movement(String name, RgbImage image) {
    return switch (name) {
      case "shear_x" -> Movements.shearX(0.3);
      case "shear_y" -> Movements.shearY(0.2);
      case "translate_x" -> Movements.translate(7, 0);
      case "translate_y" -> Movements.translate(0, -5);
      case "rotate" -> Movements.rotate(27, image.width(), image.height());
      default -> Movements.perspective(START, END);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "shear_x,NEAREST", "shear_y,NEAREST", "translate_x,NEAREST", "translate_y,NEAREST",
    "rotate,NEAREST", "perspective,NEAREST", "shear_x,BILINEAR", "shear_y,BILINEAR",
    "translate_x,BILINEAR", "translate_y,BILINEAR", "rotate,BILINEAR", "perspective,BILINEAR"
  })
  void movesPixelsAsPillowDoes(String name, Interpolation interpolation) throws IOException {
    RgbImage image = ReferencePixels.picture();
    Picture moved = Warp.move(Picture.of(image), movement(name, image), interpolation, FILL);
    String file = name + "_" + interpolation.name().toLowerCase(Locale.ROOT);
    assertThat(moved.image().bytes()).isEqualTo(ReferencePixels.pillow(file));
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void hasTorchvisionsMagnitudesAndSigns(Operation operation) throws IOException {
    String name = operation.name().replace("_", "");
    JsonNode table = ReferencePixels.answers().get("randaugment_magnitude_table");
    JsonNode row =
        table.properties().stream()
            .filter(e -> e.getKey().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow()
            .getValue();
    RgbImage image = ReferencePixels.picture();
    assertThat(operation.signed()).isEqualTo(row.get("signed").asBoolean());
    for (int bin = 0; bin <= Operation.STRONGEST; bin++) {
      JsonNode sizes = row.get("magnitudes");
      double expected = sizes.isArray() ? sizes.get(bin).asDouble() : sizes.asDouble();
      assertThat(operation.magnitude(bin, image.width(), image.height()))
          .isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void theTableHasNoOperationThatIsMissingHere() {
    assertThat(ReferencePixels.answers().get("randaugment_magnitude_table").size())
        .isEqualTo(Operation.values().length);
  }
}
