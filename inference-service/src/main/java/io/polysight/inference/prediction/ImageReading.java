package io.polysight.inference.prediction;

import io.polysight.datasets.image.BrokenImageException;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/** Bytes of strangers to pixels. */
public final class ImageReading {
  private final ImageDecoder decoder;
  private final long limit;

  /**
   * @param limit largest file in bytes
   */
  ImageReading(ImageDecoder decoder, long limit) {
    this.decoder = decoder;
    this.limit = limit;
  }

  RgbImage read(byte[] file, @Nullable String declaredType) {
    return read(file, declaredType, "image");
  }

  /**
   * @param field what the image is called where it is at fault
   * @throws ProblemException 400 for what is no image, 413 for what is too large
   */
  public RgbImage read(byte[] file, @Nullable String declaredType, String field) {
    if (file.length > limit) {
      throw Problems.tooLarge(
          "The image has " + file.length + " bytes; at most " + limit + " are read.");
    }
    try {
      return decoder.decode(file, declaredType).image();
    } catch (BrokenImageException e) {
      throw problem(e, field);
    }
  }

  private static ProblemException problem(BrokenImageException e, String field) {
    String message = String.valueOf(e.getMessage());
    return switch (e.reason()) {
      case TOO_LARGE -> Problems.tooLarge(message);
      case UNKNOWN_TYPE, WRONG_TYPE, BROKEN -> Problems.invalid(field, message);
    };
  }
}
