package io.polysight.datasets.image;

/**
 * A decoded file.
 *
 * @param type what the bytes really were
 * @param image the pixels, upright
 */
public record DecodedImage(ImageType type, RgbImage image) {}
