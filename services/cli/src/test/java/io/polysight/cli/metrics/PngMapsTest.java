package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.pixel.PixelMap;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngMapsTest {
  @TempDir Path folder;

  private Path write(BufferedImage image) throws IOException {
    Path file = folder.resolve("map.png");
    assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    return file;
  }

  private static BufferedImage grey(int bits, int... values) {
    int type = bits == 16 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
    BufferedImage image =
        ImageTypeSpecifier.createGrayscale(bits, type, false).createBufferedImage(values.length, 1);
    image.getRaster().setSamples(0, 0, values.length, 1, 0, values);
    return image;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void readsGreyLabelsAsStored(int bits) throws IOException {
    int most = (1 << bits) - 1;
    Path file = write(grey(bits, 0, 1, most, most - 1, 0));
    assertThat(bitDepth(file)).isEqualTo(bits);
    PixelMap labels = PngMaps.labels(file);
    assertThat(labels.values()).containsExactly(0, 1, most, most - 1, 0);
    assertThat(labels.size()).isEqualTo("5 x 1");
  }

  private static int bitDepth(Path file) throws IOException {
    int inHeader = 24;
    return Files.readAllBytes(file)[inHeader];
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8})
  void readsPaletteIndexesNotColours(int bits) throws IOException {
    byte[] white = new byte[1 << bits];
    Arrays.fill(white, (byte) 255);
    BufferedImage image =
        ImageTypeSpecifier.createIndexed(white, white, white, null, bits, DataBuffer.TYPE_BYTE)
            .createBufferedImage(3, 1);
    image.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {3, 0, 11});
    assertThat(PngMaps.labels(write(image)).values()).containsExactly(3, 0, 11);
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
  void readsIdsFromThreeBytesAndNoAlpha(int type) throws IOException {
    var image = new BufferedImage(2, 2, type);
    image.setRGB(0, 0, 0x01_02_03_04);
    image.setRGB(1, 0, 0xff_ff_00_00);
    image.setRGB(0, 1, 0xff_00_00_ff);
    image.setRGB(1, 1, 0xff_ff_ff_ff);
    int rgb = 2 + 3 * 256 + 4 * 65_536;
    assertThat(PngMaps.ids(write(image)).values())
        .containsExactly(rgb, 255, 255 * 65_536, 16_777_215);
  }

  @Test
  void refusesMapsOfTheOtherKind() throws IOException {
    Path grey = write(grey(8, 1, 2));
    assertThatThrownBy(() -> PngMaps.ids(grey))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1 samples of 8 bits per pixel; maps of segments are RGB");
    Path rgb = write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));
    assertThatThrownBy(() -> PngMaps.labels(rgb)).hasMessageContaining("palette or grey PNG");
  }

  @Test
  void refusesDamagedFilesAndOtherTypes() throws IOException {
    int[] noise = new int[5000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = i * i % 251;
    }
    Path file = write(grey(8, noise));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> PngMaps.labels(file)).isInstanceOf(IOException.class);
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "bmp", file.toFile());
    assertThatThrownBy(() -> PngMaps.labels(file)).hasMessageContaining("are no PNG");
  }
}
