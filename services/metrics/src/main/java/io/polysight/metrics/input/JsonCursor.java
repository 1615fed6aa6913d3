package io.polysight.metrics.input;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A JSON file read token by token, and where in it the reader is: what is large is never held.
 * Values of the wrong type are noted as faults and read as NaN, 0 or nothing.
 */
public final class JsonCursor {
  private final Path file;
  private final Faults faults;
  private final JsonParser parser;
  private double[] numbers = new double[64];
  private int numberCount;

  /** Of the list or object whose rows are read; empty if it is the whole file. */
  private String parent = "";

  private int index;

  /** Of the row where rows have names; empty where they are numbered. */
  private String member = "";

  /** Where the row begins; 0 outside of rows. */
  private long rowLine;

  JsonCursor(Path file, Faults faults, JsonParser parser) {
    this.file = file;
    this.faults = faults;
    this.parser = parser;
  }

  public JsonToken token() {
    return parser.currentToken();
  }

  public boolean isNumber() {
    return token() != null && token().isNumeric();
  }

  public boolean isNull() {
    return token() == JsonToken.VALUE_NULL;
  }

  /** Steps to the next field of the object just begun or read on; false at its end. */
  public boolean nextField() {
    return parser.nextToken() == JsonToken.PROPERTY_NAME;
  }

  /** The name of the field; the value is next. */
  public String field() {
    String name = parser.currentName();
    parser.nextToken();
    return name;
  }

  public void skip() {
    parser.skipChildren();
  }

  /**
   * Reads the objects of an array.
   *
   * @param name of the array; empty if it is the whole file
   */
  public void objects(String name, Runnable object) {
    parent = name;
    index = 0;
    if (token() != JsonToken.START_ARRAY) {
      fault("value that is not a list", "");
      skip();
      return;
    }
    for (; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      row("list entry that is not an object", object);
    }
    leaveRows();
  }

  /** Reads the objects that an object just begun has as members, with their names. */
  public void members(Consumer<String> object) {
    while (nextField()) {
      member = field();
      row("member that is not an object", () -> object.accept(member));
    }
    leaveRows();
  }

  private void row(String otherwise, Runnable object) {
    rowLine = parser.currentTokenLocation().getLineNr();
    if (token() == JsonToken.START_OBJECT) {
      object.run();
    } else {
      fault(otherwise, "");
      skip();
    }
  }

  private void leaveRows() {
    parent = "";
    member = "";
    rowLine = 0;
  }

  /** The object that begins, as a whole. */
  public JsonRecord record() {
    return new JsonRecord(place(""), parser.<JsonNode>readValueAsTree(), faults);
  }

  /** Notes a fault of the row being read. */
  public void fault(String kind, String field, Object value) {
    faults.add(kind, place(field), value);
  }

  public void fault(String kind, String field) {
    faults.add(kind, place(field).toString());
  }

  private Place place(String field) {
    String row = rowName();
    String dot = row.isEmpty() || field.isEmpty() ? "" : ".";
    long line = rowLine == 0 ? parser.currentTokenLocation().getLineNr() : rowLine;
    return new Place(file, line, row + dot + field);
  }

  private String rowName() {
    if (rowLine == 0) {
      return parent;
    }
    return member.isEmpty() ? parent + "[" + index + "]" : '"' + member + '"';
  }

  /** Where reading broke off, for a fault; empty outside of rows. */
  String row() {
    return rowLine == 0 && parent.isEmpty() ? "" : ", in " + rowName();
  }

  /** The value as a number; NaN where it is none, which is a fault already noted. */
  public double number(String field) {
    if (isNumber()) {
      return parser.getDoubleValue();
    }
    fault("value that is not a number", field, shown());
    skip();
    return Double.NaN;
  }

  /**
   * The value as an id; {@link Long#MIN_VALUE} where it is none, which is a fault already noted.
   */
  public long id(String field) {
    if (token() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    if (token() == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = parser.getDoubleValue();
      if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
        return (long) value;
      }
    }
    fault("id that is not an integer", field, shown());
    skip();
    return Long.MIN_VALUE;
  }

  public String text(String field) {
    if (token() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    fault("value that is not a string", field, shown());
    skip();
    return "";
  }

  /** Reads a list of numbers into {@link #numbers}; false if it is none, which is noted. */
  public boolean numberList(String field) {
    numberCount = 0;
    if (token() != JsonToken.START_ARRAY) {
      fault("value that is not a list of numbers", field, shown());
      skip();
      return false;
    }
    boolean all = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (token().isNumeric()) {
        if (numberCount == numbers.length) {
          numbers = Arrays.copyOf(numbers, 2 * numberCount);
        }
        numbers[numberCount++] = parser.getDoubleValue();
      } else {
        if (all) {
          fault("list entry that is not a number", field, shown());
        }
        all = false;
        skip();
      }
    }
    return all;
  }

  /** Steps to the next entry of a list just begun or read on; false at its end. */
  public boolean nextEntry() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** What {@link #numberList} read last; not a copy. */
  public double[] numbers() {
    return numbers;
  }

  public int numberCount() {
    return numberCount;
  }

  private String shown() {
    return switch (token()) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> {
        String text = parser.getString();
        yield "'" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "'";
      }
      default -> parser.getString();
    };
  }
}
