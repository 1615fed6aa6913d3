package io.polysight.datasets.image;

/** What we need of a JPEG's marker segments. */
final class JpegSegments {
  private JpegSegments() {}

  private interface Visitor {
    /** Returns whether to go on. */
    boolean segment(int marker, int start, int end);
  }

  /** Number of colour components in the frame header; 0 when there is none. */
  static int components(byte[] bytes) {
    int[] found = {0};
    walk(
        bytes,
        (marker, start, end) -> {
          boolean frame =
              marker >= 0xc0
                  && marker <= 0xcf
                  && marker != 0xc4
                  && marker != 0xc8
                  && marker != 0xcc;
          if (frame && end - start >= 6) {
            found[0] = bytes[start + 5] & 0xff;
          }
          return !frame;
        });
    return found[0];
  }

  /** The colour transform of Adobe's segment: 0, 1 or 2; -1 without such a segment. */
  static int adobeTransform(byte[] bytes) {
    int[] found = {-1};
    walk(
        bytes,
        (marker, start, end) -> {
          if (marker == 0xee
              && end - start >= 12
              && bytes[start] == 'A'
              && bytes[start + 1] == 'd') {
            found[0] = bytes[start + 11] & 0xff;
          }
          return found[0] < 0;
        });
    return found[0];
  }

  /** EXIF orientation 1 to 8; 1 when there is none or it is nonsense. */
  static int orientation(byte[] bytes) {
    int[] found = {1};
    walk(
        bytes,
        (marker, start, end) -> {
          boolean exif =
              marker == 0xe1
                  && end - start > 14
                  && bytes[start] == 'E'
                  && bytes[start + 1] == 'x'
                  && bytes[start + 2] == 'i'
                  && bytes[start + 3] == 'f';
          if (exif) {
            found[0] = orientationIn(bytes, start + 6, end);
          }
          return !exif;
        });
    return found[0];
  }

  private static int orientationIn(byte[] bytes, int tiff, int end) {
    boolean little = bytes[tiff] == 'I';
    long directory = unsigned(bytes, tiff + 4, 4, little);
    if (directory + 2 > end - tiff) {
      return 1;
    }
    int at = tiff + (int) directory;
    int entries = (int) unsigned(bytes, at, 2, little);
    for (int i = 0; i < entries && at + 2 + 12 * (i + 1) <= end; i++) {
      int entry = at + 2 + 12 * i;
      if (unsigned(bytes, entry, 2, little) == 0x0112) {
        int value = (int) unsigned(bytes, entry + 8, 2, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static void walk(byte[] bytes, Visitor visitor) {
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
      int marker = bytes[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == 0xda) {
        return;
      }
      int length = (int) unsigned(bytes, at + 2, 2, false);
      int end = Math.min(bytes.length, at + 2 + length);
      if (length < 2 || !visitor.segment(marker, at + 4, end)) {
        return;
      }
      at += 2 + length;
    }
  }

  private static long unsigned(byte[] bytes, int at, int count, boolean little) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      int index = little ? at + count - 1 - i : at + i;
      value = value << 8 | (index < bytes.length ? bytes[index] & 0xff : 0);
    }
    return value;
  }
}
