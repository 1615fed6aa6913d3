package io.polysight.datasets.image;

import static io.polysight.datasets.image.BrokenImageException.Reason.BROKEN;
import static io.polysight.datasets.image.BrokenImageException.Reason.TOO_LARGE;
import static io.polysight.datasets.image.BrokenImageException.Reason.UNKNOWN_TYPE;
import static io.polysight.datasets.image.BrokenImageException.Reason.WRONG_TYPE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns uploaded bytes into pixels. The type comes from the bytes; the dimensions are read and
 * checked before a pixel is decoded; a truncated file is refused rather than filled with grey; EXIF
 * orientation is applied; grey, palette and 16-bit images become 8-bit RGB and transparency is laid
 * over white. Of an animation the first frame is read. Safe for several threads.
 */
public final class ImageDecoder {
  /** 50 megapixels: 150 MB as RGB. */
  public static final long DEFAULT_MAX_PIXELS = 50_000_000;

  private final long maxPixels;

  public ImageDecoder() {
    this(DEFAULT_MAX_PIXELS);
  }

  /**
   * A decoder with its own limit.
   *
   * @param maxPixels width times height above which an image is refused undecoded
   */
  public ImageDecoder(long maxPixels) {
    if (maxPixels < 1) {
      throw new IllegalArgumentException("maxPixels " + maxPixels + " must be at least 1");
    }
    this.maxPixels = maxPixels;
  }

  /**
   * Decodes a file of which nothing was declared.
   *
   * @param bytes a whole image file
   * @throws BrokenImageException when it cannot be used
   */
  public DecodedImage decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * Decodes a file and holds its sender to the declared type.
   *
   * @param bytes a whole image file
   * @param declaredType the content type its sender gave, or null when none was given; {@code
   *     application/octet-stream} counts as none
   * @throws BrokenImageException when it cannot be used, or is not what was declared
   */
  public DecodedImage decode(byte[] bytes, @Nullable String declaredType) {
    ImageType type = typeOf(bytes, declaredType);
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
    if (!readers.hasNext()) {
      throw new BrokenImageException(
          UNKNOWN_TYPE, "this installation cannot read " + type.mediaType() + "; send JPEG or PNG");
    }
    ImageReader reader = readers.next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, false);
      checkSize(reader.getWidth(0), reader.getHeight(0));
      List<String> warnings = new ArrayList<>();
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      BufferedImage decoded =
          type == ImageType.JPEG ? JpegPixels.read(reader, bytes) : reader.read(0);
      for (String warning : warnings) {
        if (warning.startsWith("Premature end") || warning.startsWith("Corrupt JPEG data")) {
          throw new BrokenImageException(
              BROKEN, "the " + type + " image is truncated or damaged; send the whole file again");
        }
      }
      RgbImage image = RgbPixels.of(decoded);
      return new DecodedImage(
          type, type == ImageType.JPEG ? Orientation.of(bytes).upright(image) : image);
    } catch (BrokenImageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Readers of the Java platform throw anything from EOFException to NegativeArraySizeException
      // on damaged files.
      throw new BrokenImageException(
          BROKEN,
          "the "
              + type
              + " image of "
              + bytes.length
              + " bytes is truncated or damaged; send the whole file again",
          e);
    } finally {
      reader.dispose();
    }
  }

  private static ImageType typeOf(byte[] bytes, @Nullable String declaredType) {
    ImageType type =
        ImageType.sniff(bytes)
            .orElseThrow(() ->
                new BrokenImageException(
                    UNKNOWN_TYPE,
                    bytes.length == 0
                        ? "the image is empty (0 bytes)"
                        : "the bytes are no image of a known type; send JPEG, PNG, GIF or BMP"));
    if (declaredType != null
        && !declaredType.startsWith("application/octet-stream")
        && ImageType.ofMediaType(declaredType).orElse(null) != type) {
      throw new BrokenImageException(
          WRONG_TYPE,
          "declared as "
              + declaredType
              + ", but the bytes are "
              + type.mediaType()
              + "; declare what you send");
    }
    return type;
  }

  private void checkSize(int width, int height) {
    if ((long) width * height > maxPixels) {
      throw new BrokenImageException(
          TOO_LARGE,
          "the image has "
              + width
              + " x "
              + height
              + " = "
              + (long) width * height
              + " pixels; at most "
              + maxPixels
              + " are read. Scale it down first");
    }
  }
}
