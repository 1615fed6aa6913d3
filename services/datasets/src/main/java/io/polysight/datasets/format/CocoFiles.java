package io.polysight.datasets.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive in COCO's layout: documents {@code <kind>_<split>.json}, images anywhere
 * under the names that these give. A document whose name speaks of no split leaves the split to the
 * pixels.
 */
final class CocoFiles {
  private final Remarks remarks;
  private final JsonDocuments json;
  private final ImageFiles images;
  private final String needs;
  private final Pattern document;
  private final List<String> documents = new ArrayList<>();

  /**
   * @param kind of the documents, such as {@code captions}
   * @param lists that each document must hold, in words
   */
  CocoFiles(Archive archive, Remarks remarks, ImportLimits limits, String kind, String lists) {
    this.remarks = remarks;
    this.json = new JsonDocuments(archive, remarks, limits);
    this.images = new ImageFiles(archive);
    this.needs = "COCO " + kind + " document; it needs the lists " + lists;
    this.document = Pattern.compile("(?:.*/)?" + kind + "(?:_([^/]+))?\\.json");
    for (String file : archive.files()) {
      if (document.matcher(file).matches()) {
        documents.add(file);
      } else if (!ImageFolder.isImage(file)) {
        remarks.skip(file, "is neither an image nor a document of " + kind);
      }
    }
    if (documents.isEmpty()) {
      remarks.fault(
          "",
          "the archive holds no %s_<split>.json, such as annotations/%s_train.json"
              .formatted(kind, kind));
    }
  }

  List<String> documents() {
    return List.copyOf(documents);
  }

  /** The document, or null with its fault remarked. */
  <T> @Nullable T read(String path, Class<T> type) throws IOException {
    return json.read(path, type, needs);
  }

  /** Remarks that a document lacks what its kind needs. */
  void lacking(String path) {
    remarks.fault(path, "is no " + needs);
  }

  @Nullable String split(String path) {
    Matcher matcher = document.matcher(path);
    return matcher.matches() && matcher.group(1) != null
        ? Splits.named(matcher.group(1)).orElse(null)
        : null;
  }

  /**
   * The file of an image that a document lists, taken.
   *
   * @return null with a fault remarked: there is none, or another image had it
   */
  @Nullable String take(String path, @Nullable Long id, @Nullable String name) {
    if (name == null || id == null) {
      remarks.fault(path, "lists an image without id or file_name");
      return null;
    }
    String file = images.find(name, split(path));
    if (file == null) {
      remarks.fault(path, "speaks of the image '" + name + "', which the archive does not hold");
    } else if (!images.take(file)) {
      remarks.fault(file, "is listed twice");
      return null;
    }
    return file;
  }

  /** Remarks on the images that no document spoke of. */
  void skipUnused() {
    images.skipUnused(remarks);
  }
}
