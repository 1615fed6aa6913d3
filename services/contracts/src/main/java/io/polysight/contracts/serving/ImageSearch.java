package io.polysight.contracts.serving;

import org.jspecify.annotations.Nullable;

/**
 * What images of an index are searched by: exactly one of a text, an image and a sample.
 *
 * @param text what the images should show
 * @param image base64 of a JPEG or PNG they should be like
 * @param sample id in the data-set version of the image they should be like; it is not among the
 *     hits itself
 * @param split absent: all of them
 * @param limit how many hits, 1 to 200; absent means 50
 */
public record ImageSearch(
    @Nullable String text,
    @Nullable String image,
    @Nullable String sample,
    @Nullable String split,
    @Nullable Integer limit) {
  public static final int DEFAULT_LIMIT = 50;
  public static final int MOST = 200;
}
