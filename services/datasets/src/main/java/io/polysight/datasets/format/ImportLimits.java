package io.polysight.datasets.format;

/**
 * What an archive may cost at most. An archive that unpacks beyond them is refused, whatever its
 * directory claims.
 *
 * @param entries files in the archive
 * @param imageBytes one image file
 * @param documentBytes one annotation file
 * @param totalBytes everything unpacked
 * @param ratio unpacked to packed size of one entry of more than a megabyte
 * @param pixels of one image
 */
public record ImportLimits(
    int entries, long imageBytes, long documentBytes, long totalBytes, int ratio, long pixels) {
  private static final ImportLimits DEFAULTS =
      new ImportLimits(1_000_000, 64L << 20, 512L << 20, 64L << 30, 200, 50_000_000);

  /** One million files, 64 MiB an image, 512 MiB a document, 64 GiB in all, 200 to 1, 50 Mpx. */
  public static ImportLimits defaults() {
    return DEFAULTS;
  }
}
