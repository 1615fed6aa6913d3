package io.polysight.metrics.detection.format;

import io.polysight.metrics.input.JsonCursor;
import io.polysight.tasks.mask.RunLengths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A segmentation as it stands in a file: polygons, or run lengths as a list or compressed. */
final class Segmentation {
  private final List<double[]> polygons = new ArrayList<>();
  private double @Nullable [] size;
  private double @Nullable [] runs;
  private @Nullable String counts;
  private boolean faulty;

  private Segmentation() {}

  static Segmentation read(JsonCursor json) {
    var read = new Segmentation();
    if (json.token() == JsonToken.START_ARRAY) {
      read.readPolygons(json);
    } else if (json.token() == JsonToken.START_OBJECT) {
      read.readRuns(json);
    } else {
      json.fault(
          "segmentation that is neither polygons [[x, y, ...], ...] nor {size, counts}",
          "segmentation");
      read.faulty = true;
    }
    return read;
  }

  /**
   * The outline of a box, which stands in for the mask of a detector that has none.
   *
   * @param box left, top, width, height
   */
  static Segmentation ofBox(double[] box) {
    var outline = new Segmentation();
    double right = box[0] + box[2];
    double bottom = box[1] + box[3];
    outline.polygons.add(
        new double[] {box[0], box[1], box[0], bottom, right, bottom, right, box[1]});
    return outline;
  }

  private void readPolygons(JsonCursor json) {
    for (int i = 0; json.nextEntry(); i++) {
      String field = "segmentation[" + i + "]";
      if (!json.numberList(field)) {
        faulty = true;
        continue;
      }
      int count = json.numberCount();
      if (count < 6 || count % 2 != 0) {
        json.fault("polygon without x and y of at least three points", field, count + " numbers");
        faulty = true;
      } else if (!finite(json.numbers(), count)) {
        json.fault("polygon with a coordinate that is not finite", field);
        faulty = true;
      } else {
        polygons.add(Arrays.copyOf(json.numbers(), count));
      }
    }
    if (polygons.isEmpty() && !faulty) {
      json.fault("segmentation without any polygon", "segmentation");
      faulty = true;
    }
  }

  private static boolean finite(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      if (!Double.isFinite(values[i])) {
        return false;
      }
    }
    return true;
  }

  private void readRuns(JsonCursor json) {
    while (json.nextField()) {
      switch (json.field()) {
        case "size" -> size = list(json, "segmentation.size");
        case "counts" -> {
          if (json.token() == JsonToken.START_ARRAY) {
            runs = list(json, "segmentation.counts");
          } else {
            counts = json.text("segmentation.counts");
          }
        }
        default -> json.skip();
      }
    }
  }

  private double @Nullable [] list(JsonCursor json, String field) {
    if (json.numberList(field)) {
      return Arrays.copyOf(json.numbers(), json.numberCount());
    }
    faulty = true;
    return null;
  }

  /**
   * The pixels, for an image of this size; null where something is wrong with it, which is noted.
   */
  @Nullable RunLengths mask(JsonCursor json, int height, int width) {
    if (faulty) {
      return null;
    }
    try {
      if (!polygons.isEmpty()) {
        return RunLengths.ofPolygons(height, width, polygons);
      }
      if (size == null || size.length != 2 || size[0] != height || size[1] != width) {
        json.fault(
            "mask of another size than its image",
            "segmentation.size",
            Arrays.toString(size) + ", the image has [" + height + ", " + width + "]");
        return null;
      }
      if (counts != null) {
        return RunLengths.parse(height, width, counts);
      }
      if (runs != null) {
        return RunLengths.of(height, width, integers(runs));
      }
      json.fault("segmentation without counts", "segmentation");
    } catch (IllegalArgumentException e) {
      json.fault("run lengths that do not fit", "segmentation.counts: " + e.getMessage());
    }
    return null;
  }

  private static int[] integers(double[] values) {
    return Arrays.stream(values)
        .mapToInt(value -> {
          if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a run of " + value + " pixels");
          }
          return (int) value;
        })
        .toArray();
  }
}
