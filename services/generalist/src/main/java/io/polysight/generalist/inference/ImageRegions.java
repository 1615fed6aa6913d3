package io.polysight.generalist.inference;

import io.polysight.nn.region.Box;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The regions of one image, found when they are asked for first: most requests never ask, and to
 * find them takes several times what it takes to encode the image.
 */
public final class ImageRegions {
  private final float[] tokens;
  private final Box view;
  private final int imageWidth;
  private final int imageHeight;
  private final long bytes;
  private volatile @Nullable EncodedRegions found;

  /**
   * @param tokens of the image encoder, float32 [patches, width]
   * @param view what the encoder saw, in pixels of the image
   * @param imageWidth pixels
   * @param imageHeight pixels
   * @param foundBytes heap that the regions take once they are found
   */
  ImageRegions(float[] tokens, Box view, int imageWidth, int imageHeight, long foundBytes) {
    this.tokens = tokens;
    this.view = view;
    this.imageWidth = imageWidth;
    this.imageHeight = imageHeight;
    bytes = foundBytes + (long) Float.BYTES * tokens.length;
  }

  float[] tokens() {
    return tokens;
  }

  Box view() {
    return view;
  }

  int imageWidth() {
    return imageWidth;
  }

  int imageHeight() {
    return imageHeight;
  }

  boolean areFound() {
    return found != null;
  }

  /** Whoever finds them a second time finds the same. */
  void found(EncodedRegions regions) {
    found = regions;
  }

  /**
   * @throws NullPointerException when {@link RegionSearch} was not asked before
   */
  EncodedRegions found() {
    return Objects.requireNonNull(found, "the image's regions were not looked for");
  }

  /** Heap it takes, with the regions that may be found later: a cache counts it once. */
  long bytes() {
    return bytes;
  }
}
