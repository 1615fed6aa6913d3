package io.polysight.metrics.panoptic;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. What does not fit is told with its place, and a value is returned
 * in its stead that is never scored.
 *
 * @param place such as {@code annotations[3]}
 */
record Fields(Path file, String place, JsonNode node, Faults faults) {

  /** A whole number within bounds; a fault, and {@code least}, otherwise. */
  int whole(String field, int least, int most) {
    JsonNode value = node.get(field);
    if (value != null
        && value.isNumber()
        && value.canConvertToInt()
        && value.canConvertToExactIntegral()
        && value.intValue() >= least
        && value.intValue() <= most) {
      return value.intValue();
    }
    String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
    fault(field + " that is no whole number of " + range, field, value);
    return least;
  }

  /** 0 or 1, or a truth value: writers in Python mix them. */
  boolean flag(String field) {
    JsonNode value = node.get(field);
    return value != null && value.isBoolean() ? value.booleanValue() : whole(field, 0, 1) == 1;
  }

  /** A string, or a number as one. */
  String scalar(String field) {
    JsonNode value = node.get(field);
    if (value != null && (value.isString() || value.isIntegralNumber())) {
      return value.asString();
    }
    fault(field + " that is neither a string nor a whole number", field, value);
    return "";
  }

  String textOr(String field, String otherwise) {
    JsonNode value = node.get(field);
    return value != null && value.isString() ? value.asString() : otherwise;
  }

  List<Fields> list(String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isArray()) {
      fault(field + " that is no list", field, value);
      return List.of();
    }
    List<Fields> elements = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      elements.add(new Fields(file, place + "." + field + "[" + i + "]", value.get(i), faults));
    }
    return elements;
  }

  void fault(String kind, String field, @Nullable Object value) {
    String shown = value == null ? "absent" : value.toString();
    faults.add(
        kind,
        new Place(file, 0, place + "." + field),
        shown.length() > 80 ? shown.substring(0, 77) + "..." : shown);
  }
}
