package io.polysight.datasets.format;

import java.util.Arrays;
import java.util.Optional;

/** Archives that can be read. */
public enum ArchiveFormat {
  /**
   * A folder per class, with folders {@code train}, {@code val}, {@code test} above them or without
   * any.
   */
  IMAGE_FOLDER("image-folder"),
  /** Images, and {@code annotations/captions_*.json} in the layout of COCO Captions. */
  COCO_CAPTIONS("coco-captions");

  private final String id;

  ArchiveFormat(String id) {
    this.id = id;
  }

  /** The name on the wire. */
  public String id() {
    return id;
  }

  public static Optional<ArchiveFormat> byId(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }
}
