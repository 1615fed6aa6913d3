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
  COCO_CAPTIONS("coco-captions"),
  /** Images, and {@code annotations/instances_*.json} with boxes, polygons and run lengths. */
  COCO_INSTANCES("coco-instances"),
  /** {@code Annotations/*.xml} with boxes, {@code JPEGImages}, {@code ImageSets/Main}. */
  PASCAL_VOC("pascal-voc"),
  /** Images, and {@code *questions*.json} with {@code *annotations*.json} of VQA v2. */
  VQA_V2("vqa-v2"),
  /** Folders {@code train} and {@code test}, each with images and {@code questions.json}. */
  EASY_VQA("easy-vqa"),
  /** Pictures of three boxes, and sentences that are true of them or not. */
  NLVR("nlvr"),
  /** Folders such as {@code train} with images and {@code trainannot} with label maps. */
  CAMVID("camvid"),
  /** Images, and {@code captions.txt} or a token file. */
  FLICKR_CAPTIONS("flickr-captions");

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
