package io.polysight.metrics.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a document with the place where it stands. A field that is missing or of another
 * type is told to the faults and comes back as null, so that one reading finds all of them.
 */
public final class JsonRecord {
  private static final int SHOWN = 80;

  private final Place place;
  private final JsonNode object;
  private final Faults faults;

  /**
   * @param place of the object itself, such as {@code annotations[3]}
   */
  JsonRecord(Place place, JsonNode object, Faults faults) {
    this.place = place;
    this.object = object;
    this.faults = faults;
  }

  /** Where this record stands. */
  public Place place() {
    return place;
  }

  /** Where a field of this record stands. */
  public Place place(String field) {
    return new Place(
        place.file(), place.line(), (place.field().isEmpty() ? "" : place.field() + ".") + field);
  }

  /** The object itself, where it is of no fixed form. */
  public JsonNode node() {
    return object;
  }

  public boolean isNumber(String field) {
    return object.path(field).isNumber();
  }

  public boolean has(String field) {
    return object.hasNonNull(field);
  }

  /**
   * An identifier, which reference files write as whole numbers or as texts. A text is given back
   * in quotes: 7 and "7" are different, as they are to the reference programs.
   */
  public @Nullable String identifier(String field) {
    JsonNode value = object.path(field);
    if (value.isIntegralNumber()) {
      return value.asString();
    }
    if (value.isString()) {
      return '"' + value.asString() + '"';
    }
    return misfit(field, value, "whole number or text");
  }

  /** As {@link #identifier}, but 7 and "7" are the same; empty, and told, where it is none. */
  public String name(String field) {
    @Nullable String identifier = identifier(field);
    return identifier == null ? "" : object.path(field).asString();
  }

  public @Nullable String text(String field) {
    JsonNode value = object.path(field);
    return value.isString() ? value.asString() : misfit(field, value, "text");
  }

  /** The objects of an array field; null, and told, where it is none. */
  public @Nullable List<JsonRecord> records(String field) {
    JsonNode value = object.path(field);
    if (!value.isArray()) {
      return misfit(field, value, "array of objects");
    }
    List<JsonRecord> records = new ArrayList<>(value.size());
    boolean whole = true;
    for (JsonNode element : value) {
      String name = field + "[" + records.size() + "]";
      if (!element.isObject()) {
        whole = false;
        misfit(name, element, "object");
      }
      records.add(new JsonRecord(place(name), element, faults));
    }
    return whole ? records : null;
  }

  /** A text; {@code otherwise} where it is absent or none. */
  public String textOr(String field, String otherwise) {
    JsonNode value = object.path(field);
    return value.isString() ? value.asString() : otherwise;
  }

  /** A number, NaN among them; NaN, and told, where it is none. */
  public double number(String field) {
    JsonNode value = object.path(field);
    if (!value.isNumber()) {
      misfit(field, value, "number");
    }
    return value.isNumber() ? value.asDouble() : Double.NaN;
  }

  /** The numbers of an array field; null, and told, where it is none. */
  public double @Nullable [] numbers(String field, int count) {
    JsonNode value = object.path(field);
    double[] numbers = new double[count];
    boolean all = value.isArray() && value.size() == count;
    for (int i = 0; all && i < count; i++) {
      all = value.get(i).isNumber() && Double.isFinite(value.get(i).asDouble());
      numbers[i] = all ? value.get(i).asDouble() : 0;
    }
    return all ? numbers : misfit(field, value, "array of " + count + " finite numbers");
  }

  /** A whole number within bounds; {@code least}, and told, where it is none. */
  public int whole(String field, int least, int most) {
    JsonNode value = object.path(field);
    if (value.isNumber()
        && value.canConvertToInt()
        && value.canConvertToExactIntegral()
        && value.intValue() >= least
        && value.intValue() <= most) {
      return value.intValue();
    }
    misfit(
        field,
        value,
        "whole number of "
            + (most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most));
    return least;
  }

  /** 0 or 1, or a truth value: writers in Python mix them. */
  public boolean flag(String field) {
    JsonNode value = object.path(field);
    return value.isBoolean() ? value.booleanValue() : whole(field, 0, 1) == 1;
  }

  /** The texts of an array field; null, and told, where it is none. */
  public @Nullable List<String> texts(String field) {
    JsonNode value = object.path(field);
    List<String> texts = new ArrayList<>(value.size());
    for (JsonNode element : value) {
      texts.add(element.asString(""));
    }
    boolean all = value.isArray() && value.valueStream().allMatch(JsonNode::isString);
    return all ? texts : misfit(field, value, "array of texts");
  }

  /** The names of an object field's members, as they stand; none where it is no object. */
  public Collection<String> names(String field) {
    return object.path(field).propertyNames();
  }

  /** An object field; null, and told, where it is none. */
  public @Nullable JsonRecord record(String field) {
    JsonNode value = object.path(field);
    return value.isObject()
        ? new JsonRecord(place(field), value, faults)
        : misfit(field, value, "object");
  }

  /** A whole number from 0 to below {@code size}. */
  public @Nullable Integer index(String field, int size) {
    return index(field, object.path(field), size);
  }

  /** An array of whole numbers from 0 to below {@code size}; null, and told, where it is none. */
  public @Nullable List<Integer> indexes(String field, int size) {
    JsonNode value = object.path(field);
    if (!value.isArray()) {
      return misfit(field, value, "array of whole numbers");
    }
    List<Integer> indexes = new ArrayList<>(value.size());
    for (int i = 0; i < value.size(); i++) {
      @Nullable Integer index = index(field + "[" + i + "]", value.get(i), size);
      if (index != null) {
        indexes.add(index);
      }
    }
    return indexes.size() == value.size() ? indexes : null;
  }

  private @Nullable Integer index(String field, JsonNode value, int size) {
    return value.isInt() && value.asInt() >= 0 && value.asInt() < size
        ? (Integer) value.asInt()
        : misfit(field, value, "whole number from 0 to " + (size - 1));
  }

  private <T> @Nullable T misfit(String field, JsonNode value, String expected) {
    String kind = field.replaceAll("\\[\\d+]", "[]");
    if (value.isMissingNode()) {
      faults.add(kind + " that is missing (" + expected + ")", place(field).toString());
    } else {
      faults.add(kind + " that is no " + expected, place(field), shortened(value.toString()));
    }
    return null;
  }

  private static String shortened(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
  }
}
