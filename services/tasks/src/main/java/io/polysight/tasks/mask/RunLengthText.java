package io.polysight.tasks.mask;

import java.util.Arrays;

/**
 * The characters of COCO's run lengths: '0' plus 5 bits of value and a sixth bit "more follows";
 * from the fourth count on, the difference to the count two before.
 */
final class RunLengthText {
  private RunLengthText() {}

  static String write(int[] runs) {
    var text = new StringBuilder(2 * runs.length);
    for (int i = 0; i < runs.length; i++) {
      int value = i > 2 ? runs[i] - runs[i - 2] : runs[i];
      boolean more = true;
      while (more) {
        int piece = value & 0x1f;
        value >>= 5;
        more = (piece & 0x10) != 0 ? value != -1 : value != 0;
        text.append((char) ('0' + (more ? piece | 0x20 : piece)));
      }
    }
    return text.toString();
  }

  static int[] read(String text) {
    int[] runs = new int[text.length()];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      long value = 0;
      int shift = 0;
      int piece;
      do {
        if (at == text.length() || shift > 30) {
          throw new IllegalArgumentException(
              "run lengths '" + shortened(text) + "' are cut off or damaged");
        }
        piece = text.charAt(at++) - '0';
        if (piece < 0 || piece > 63) {
          throw new IllegalArgumentException(
              "run lengths hold '" + text.charAt(at - 1) + "', which is not of COCO's encoding");
        }
        value |= (long) (piece & 0x1f) << shift;
        shift += 5;
      } while ((piece & 0x20) != 0);
      if ((piece & 0x10) != 0) {
        value |= -1L << shift;
      }
      runs[count] = (int) (count > 2 ? value + runs[count - 2] : value);
      count++;
    }
    return Arrays.copyOf(runs, count);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
