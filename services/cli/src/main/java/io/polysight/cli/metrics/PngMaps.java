package io.polysight.cli.metrics;

import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.ImageType;
import io.polysight.metrics.pixel.PixelMap;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Maps from PNG files, with their samples as stored. {@link ImageDecoder} cannot read them: it
 * makes pictures, in which palette indexes have become colours and 16 bits have become 8.
 */
final class PngMaps {
  private PngMaps() {}

  /** Segment ids of an RGB file, {@code R + 256 G + 256² B}; alpha is not read. */
  static PixelMap ids(Path file) throws IOException {
    BufferedImage image = read(file);
    Raster raster = image.getRaster();
    if (raster.getNumBands() < 3 || raster.getSampleModel().getSampleSize(0) != 8) {
      throw new IOException(
          describe(image) + "; maps of segments are RGB of 8 bits, id = R + 256 G + 256² B");
    }
    int[] ids = new int[image.getWidth() * image.getHeight()];
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && raster.getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getData().length == 3 * ids.length) {
      byte[] bgr = buffer.getData();
      for (int i = 0; i < ids.length; i++) {
        ids[i] = bgr[3 * i + 2] & 0xff | (bgr[3 * i + 1] & 0xff) << 8 | (bgr[3 * i] & 0xff) << 16;
      }
    } else {
      int bands = raster.getNumBands();
      int[] samples = raster.getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
      for (int i = 0; i < ids.length; i++) {
        ids[i] = samples[bands * i] | samples[bands * i + 1] << 8 | samples[bands * i + 2] << 16;
      }
    }
    return new PixelMap(image.getWidth(), image.getHeight(), ids);
  }

  /** Labels of a palette or grey file of 1 to 16 bits: the index, or the grey value as stored. */
  static PixelMap labels(Path file) throws IOException {
    BufferedImage image = read(file);
    Raster raster = image.getRaster();
    if (raster.getNumBands() > 2) {
      throw new IOException(
          describe(image)
              + "; maps of labels are palette or grey PNG. Turn colours into labels first");
    }
    int[] labels = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    return new PixelMap(image.getWidth(), image.getHeight(), labels);
  }

  private static String describe(BufferedImage image) {
    if (image.getColorModel() instanceof IndexColorModel) {
      return "the PNG has a palette";
    }
    return "the PNG has "
        + image.getRaster().getNumBands()
        + " samples of "
        + image.getSampleModel().getSampleSize(0)
        + " bits per pixel";
  }

  private static BufferedImage read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (ImageType.sniff(bytes).orElse(null) != ImageType.PNG) {
      throw new IOException("the " + bytes.length + " bytes are no PNG; maps must be lossless PNG");
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > ImageDecoder.DEFAULT_MAX_PIXELS) {
        throw new IOException(
            "the PNG has "
                + pixels
                + " pixels; at most "
                + ImageDecoder.DEFAULT_MAX_PIXELS
                + " are read");
      }
      return reader.read(0);
    } catch (RuntimeException e) {
      // The platform's reader throws anything from NegativeArraySizeException on damaged files.
      throw new IOException("the PNG is damaged", e);
    } finally {
      reader.dispose();
    }
  }
}
