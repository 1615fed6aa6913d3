package io.polysight.datasets.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Types of image files, told apart by their first bytes, never by name or declared type. */
public enum ImageType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  BMP("image/bmp"),
  WEBP("image/webp");

  private final String mediaType;

  ImageType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The type the bytes begin like, if any. */
  public static Optional<ImageType> sniff(byte[] bytes) {
    if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (startsWith(bytes, 0, "BM") && bytes.length > 26 && startsWith(bytes, 6, "\0\0\0\0")) {
      return Optional.of(BMP);
    }
    if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    return Optional.empty();
  }

  /** The declared type, parameters and case aside; {@code image/jpg} is taken for JPEG. */
  static Optional<ImageType> ofMediaType(String declared) {
    String bare = declared.split(";", 2)[0].strip();
    if (bare.equalsIgnoreCase("image/jpg") || bare.equalsIgnoreCase("image/pjpeg")) {
      return Optional.of(JPEG);
    }
    for (ImageType type : values()) {
      if (type.mediaType.equalsIgnoreCase(bare)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int at, String latin) {
    byte[] magic = latin.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < at + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[at + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
