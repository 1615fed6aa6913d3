package io.polysight.metrics.detection.format;

import io.polysight.metrics.detection.Federation;
import io.polysight.metrics.detection.LvisFigures.Frequency;
import io.polysight.metrics.detection.columns.IdIndex;
import io.polysight.metrics.detection.columns.IntColumn;
import io.polysight.metrics.detection.columns.LongColumn;
import io.polysight.metrics.detection.columns.LongSet;
import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonCursor;
import io.polysight.metrics.input.JsonFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the images and categories of a ground truth, wherever in the file they stand. */
final class CatalogueReader {
  private final JsonCursor json;
  private final boolean federated;
  private final LongColumn imageIds = new LongColumn();
  private final IntColumn heights = new IntColumn();
  private final IntColumn widths = new IntColumn();
  private final LongSet seenImages = new LongSet();
  private final LongColumn categoryIds = new LongColumn();
  private final List<String> names = new ArrayList<>();
  private final List<Frequency> frequencies = new ArrayList<>();
  private final LongSet seenCategories = new LongSet();

  /** image id and category id in turn */
  private final LongColumn absent = new LongColumn();

  private final LongColumn incomplete = new LongColumn();
  private boolean hasImages;
  private boolean hasCategories;
  private boolean hasAnnotations;

  private CatalogueReader(JsonCursor json, boolean federated) {
    this.json = json;
    this.federated = federated;
  }

  /** Null where the file is no ground truth at all, which is noted. */
  static @Nullable Catalogue read(Path file, boolean federated, Faults faults) {
    List<Catalogue> read = new ArrayList<>(1);
    JsonFile.read(
        file,
        faults,
        json -> {
          var reader = new CatalogueReader(json, federated);
          if (reader.readFile()) {
            read.add(reader.catalogue());
          }
        });
    return read.isEmpty() ? null : read.getFirst();
  }

  private boolean readFile() {
    if (json.token() != JsonToken.START_OBJECT) {
      json.fault(
          "ground truth that is not an object of images, annotations and categories; is it the file"
              + " of predictions?",
          "");
      return false;
    }
    while (json.nextField()) {
      switch (json.field()) {
        case "images" -> {
          hasImages = true;
          json.objects("images", this::image);
        }
        case "categories" -> {
          hasCategories = true;
          json.objects("categories", this::category);
        }
        case "annotations" -> {
          hasAnnotations = true;
          json.skip();
        }
        default -> json.skip();
      }
    }
    missing(hasImages, "images");
    missing(hasCategories, "categories");
    missing(hasAnnotations, "annotations");
    return hasImages && hasCategories && hasAnnotations;
  }

  private void missing(boolean there, String name) {
    if (!there) {
      json.fault("ground truth without a list of " + name, name);
    }
  }

  private void image() {
    long id = Long.MIN_VALUE;
    int height = 0;
    int width = 0;
    LongColumn theirAbsent = new LongColumn();
    LongColumn theirIncomplete = new LongColumn();
    while (json.nextField()) {
      String name = json.field();
      switch (name) {
        case "id" -> id = json.id(name);
        case "height" -> height = pixels(name);
        case "width" -> width = pixels(name);
        case "neg_category_ids" -> ids(name, theirAbsent);
        case "not_exhaustive_category_ids" -> ids(name, theirIncomplete);
        default -> json.skip();
      }
    }
    if (isNew(id, seenImages, "image")) {
      imageIds.add(id);
      heights.add(height);
      widths.add(width);
      pairs(id, theirAbsent, absent);
      pairs(id, theirIncomplete, incomplete);
    }
  }

  private static void pairs(long image, LongColumn categories, LongColumn pairs) {
    for (int i = 0; i < categories.size(); i++) {
      pairs.add(image);
      pairs.add(categories.get(i));
    }
  }

  private int pixels(String field) {
    double value = json.number(field);
    if (!(value >= 1 && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
      json.fault("image side that is not a number of pixels", field, value);
      return 0;
    }
    return (int) value;
  }

  private void ids(String field, LongColumn ids) {
    if (!federated) {
      json.skip();
    } else if (json.numberList(field)) {
      for (int i = 0; i < json.numberCount(); i++) {
        ids.add((long) json.numbers()[i]);
      }
    }
  }

  private boolean isNew(long id, LongSet seen, String what) {
    if (id == Long.MIN_VALUE) {
      json.fault(what + " without an id", "");
      return false;
    }
    if (!seen.add(id)) {
      json.fault(what + " id that occurs twice", "id", id);
      return false;
    }
    return true;
  }

  private void category() {
    long id = Long.MIN_VALUE;
    String name = "";
    Frequency frequency = null;
    while (json.nextField()) {
      String field = json.field();
      switch (field) {
        case "id" -> id = json.id(field);
        case "name" -> name = json.text(field);
        case "frequency" -> frequency = federated ? frequency(json.text(field)) : null;
        default -> json.skip();
      }
    }
    if (isNew(id, seenCategories, "category")) {
      categoryIds.add(id);
      names.add(name.isEmpty() ? String.valueOf(id) : name);
      if (federated && frequency == null) {
        json.fault("category without a frequency r, c or f; LVIS has one", "frequency");
      }
      frequencies.add(frequency == null ? Frequency.FREQUENT : frequency);
    }
  }

  private static @Nullable Frequency frequency(String letter) {
    return switch (letter) {
      case "r" -> Frequency.RARE;
      case "c" -> Frequency.COMMON;
      case "f" -> Frequency.FREQUENT;
      default -> null;
    };
  }

  private Catalogue catalogue() {
    var images = new IdIndex(imageIds.toArray());
    var categories = new IdIndex(categoryIds.toArray());
    int[] orderedHeights = new int[images.size()];
    int[] orderedWidths = new int[images.size()];
    for (int i = 0; i < images.size(); i++) {
      orderedHeights[images.of(imageIds.get(i))] = heights.get(i);
      orderedWidths[images.of(imageIds.get(i))] = widths.get(i);
    }
    String[] orderedNames = new String[categories.size()];
    Frequency[] orderedFrequencies = new Frequency[categories.size()];
    Set<String> twice = namesThatOccurTwice();
    for (int i = 0; i < categories.size(); i++) {
      int at = categories.of(categoryIds.get(i));
      String name = names.get(i);
      orderedNames[at] = twice.contains(name) ? name + " (" + categoryIds.get(i) + ")" : name;
      orderedFrequencies[at] = frequencies.get(i);
    }
    return new Catalogue(
        images,
        orderedHeights,
        orderedWidths,
        categories,
        List.of(orderedNames),
        federated ? List.of(orderedFrequencies) : List.of(),
        federated ? federation(images, categories) : null);
  }

  private Set<String> namesThatOccurTwice() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        twice.add(name);
      }
    }
    return twice;
  }

  private Federation federation(IdIndex images, IdIndex categories) {
    var federation = new Federation();
    for (int i = 0; i < absent.size(); i += 2) {
      int category = categories.of(absent.get(i + 1));
      if (category >= 0) {
        federation.absent(images.of(absent.get(i)), category);
      }
    }
    for (int i = 0; i < incomplete.size(); i += 2) {
      int category = categories.of(incomplete.get(i + 1));
      if (category >= 0) {
        federation.incomplete(images.of(incomplete.get(i)), category);
      }
    }
    return federation;
  }
}
