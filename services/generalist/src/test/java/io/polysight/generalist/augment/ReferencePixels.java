package io.polysight.generalist.augment;

import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference's picture and what Pillow made of it. */
final class ReferencePixels {
  private static final Path FOLDER = ReferenceData.path("parity/numerics-augment");

  private ReferencePixels() {}

  static JsonNode answers() {
    return JsonMapper.shared().readTree(FOLDER.resolve("expected.json").toFile()).get("answers");
  }

  static RgbImage picture() throws IOException {
    return decode(Files.readAllBytes(FOLDER.resolve("image_0.png")));
  }

  private static RgbImage decode(byte[] file) {
    return new ImageDecoder().decode(file).image();
  }

  /** A uint8 array [height, width, 3] by name. */
  static byte[] pillow(String name) throws IOException {
    byte[] file = Files.readAllBytes(FOLDER.resolve("outputs/pil_" + name + ".npy"));
    int start = 10 + (file[8] & 0xff) + 256 * (file[9] & 0xff);
    String header = new String(file, 10, start - 10, StandardCharsets.ISO_8859_1);
    if (!header.contains("|u1") || header.contains("'fortran_order': True")) {
      throw new IOException(name + " holds " + header);
    }
    return Arrays.copyOfRange(file, start, file.length);
  }
}
