package io.polysight.datasets.format;

import io.polysight.datasets.sample.Sample;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which split a sample belongs to: as the archive says, else by its pixels. */
final class Splits {
  private static final Map<String, String> NAMES =
      Map.of(
          "train", Sample.TRAIN,
          "training", Sample.TRAIN,
          "val", Sample.VAL,
          "valid", Sample.VAL,
          "validation", Sample.VAL,
          "dev", Sample.VAL,
          "test", Sample.TEST,
          "testing", Sample.TEST);

  private Splits() {}

  /** The split that a folder's or file's name speaks of; years such as 2017 are overlooked. */
  static Optional<String> named(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceFirst("[-_]?\\d{4}$", "");
    return Optional.ofNullable(NAMES.get(bare));
  }

  /**
   * 80 % train, 10 % val, 10 % test, by the first eight digits of the pixel digest: the same
   * picture always falls into the same split, in this version and in the next.
   */
  static String byPixels(String pixelDigest) {
    long part = Long.parseLong(pixelDigest.substring(0, 8), 16) % 10;
    return part < 8 ? Sample.TRAIN : part == 8 ? Sample.VAL : Sample.TEST;
  }
}
