package io.polysight.generalist.augment;

import io.polysight.generalist.augment.Warp.Interpolation;

/**
 * The operations of RandAugment with torchvision's magnitudes: bin 0 is the weakest, bin {@value
 * #STRONGEST} the strongest (Cubuk et al., 2020, table 6).
 */
public enum Operation {
  IDENTITY(false),
  SHEAR_X(false),
  SHEAR_Y(false),
  TRANSLATE_X(false),
  TRANSLATE_Y(false),
  ROTATE(false),
  BRIGHTNESS(true),
  COLOR(true),
  CONTRAST(true),
  SHARPNESS(false),
  POSTERIZE(true),
  SOLARIZE(true),
  AUTO_CONTRAST(true),
  EQUALIZE(true);

  /** The last of the bins. */
  public static final int STRONGEST = 30;

  private static final int BLACK = 0;

  private final boolean recolours;

  Operation(boolean recolours) {
    this.recolours = recolours;
  }

  /** Whether what was red may be so no longer. */
  public boolean recolours() {
    return recolours;
  }

  /** Whether a magnitude may be taken the other way round. */
  boolean signed() {
    return switch (this) {
      case IDENTITY, POSTERIZE, SOLARIZE, AUTO_CONTRAST, EQUALIZE -> false;
      default -> true;
    };
  }

  /**
   * The size of a bin: slope of a shear, pixels of a translation, degrees of a rotation, distance
   * of an enhancement's factor from 1, bits that stay, threshold.
   *
   * @param bin 0 to {@link #STRONGEST}
   */
  double magnitude(int bin, int width, int height) {
    double share = (double) bin / STRONGEST;
    return switch (this) {
      case IDENTITY, AUTO_CONTRAST, EQUALIZE -> 0;
      case SHEAR_X, SHEAR_Y -> 0.3 * share;
      case TRANSLATE_X -> 150.0 / 331.0 * width * share;
      case TRANSLATE_Y -> 150.0 / 331.0 * height * share;
      case ROTATE -> 30 * share;
      case BRIGHTNESS, COLOR, CONTRAST, SHARPNESS -> 0.9 * share;
      case POSTERIZE -> 8 - Math.rint(bin / (STRONGEST / 4.0));
      case SOLARIZE -> 255 * (1 - share);
    };
  }

  /**
   * @param magnitude as of {@link #magnitude}, negative for the other way round
   */
  Picture apply(Picture picture, double magnitude) {
    var image = picture.image();
    return switch (this) {
      case IDENTITY -> picture;
      case SHEAR_X -> moved(picture, Movements.shearX(magnitude));
      case SHEAR_Y -> moved(picture, Movements.shearY(magnitude));
      case TRANSLATE_X -> moved(picture, Movements.translate((int) magnitude, 0));
      case TRANSLATE_Y -> moved(picture, Movements.translate(0, (int) magnitude));
      case ROTATE -> moved(picture, Movements.rotate(magnitude, image.width(), image.height()));
      case BRIGHTNESS -> picture.with(Colours.brightness(image, 1 + magnitude));
      case COLOR -> picture.with(Colours.saturation(image, 1 + magnitude));
      case CONTRAST -> picture.with(Colours.contrast(image, 1 + magnitude));
      case SHARPNESS -> picture.with(Filters.sharpness(image, 1 + magnitude));
      case POSTERIZE -> picture.with(Colours.posterize(image, (int) magnitude));
      case SOLARIZE -> picture.with(Colours.solarize(image, magnitude));
      case AUTO_CONTRAST -> picture.with(Histograms.autoContrast(image));
      case EQUALIZE -> picture.with(Histograms.equalize(image));
    };
  }

  private static Picture moved(Picture picture, Projection back) {
    return Warp.move(picture, back, Interpolation.NEAREST, BLACK);
  }
}
