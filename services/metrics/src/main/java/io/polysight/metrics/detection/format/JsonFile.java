package io.polysight.metrics.detection.format;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.Place;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A JSON file read token by token, and where in it the reader is. Values of the wrong type are
 * noted as faults and read as NaN, 0 or nothing.
 */
final class JsonFile implements AutoCloseable {
  /** Python writes NaN and Infinity; they are faults to be told of, not a reason to stop. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final Path file;
  private final Faults faults;
  private final JsonParser parser;
  private double[] numbers = new double[64];
  private int numberCount;
  private String array = "";
  private int index;
  private long rowLine;

  /** Something read from the file. */
  interface Reading {
    void run(JsonFile json);
  }

  /** Remembers whether somebody wanted more than there is. */
  private static final class Source extends FilterInputStream {
    private boolean ended;

    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      int read = super.read(bytes, from, count);
      ended |= read < 0;
      return read;
    }
  }

  private JsonFile(Path file, Faults faults, JsonParser parser) {
    this.file = file;
    this.faults = faults;
    this.parser = parser;
  }

  /**
   * Reads a file; where it is not JSON to the end, that is one more fault.
   *
   * @throws IOException when the file cannot be read at all
   */
  static void read(Path file, Faults faults, Reading reading) throws IOException {
    try (var in = new Source(Files.newInputStream(file));
        var json =
            new JsonFile(file, faults, FACTORY.createParser(ObjectReadContext.empty(), in))) {
      json.guarded(reading, in);
    }
  }

  private void guarded(Reading reading, Source source) throws IOException {
    try {
      if (parser.nextToken() == null) {
        faults.add("file without content; is the export finished?", file.getFileName().toString());
      } else {
        reading.run(this);
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      faults.add(
          source.ended
              ? "JSON that ends before it is complete; is the copy finished?"
              : "text that is not JSON",
          broken(e));
    }
  }

  private String broken(JacksonException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    String column = e.getLocation() == null ? "" : " column " + e.getLocation().getColumnNr();
    String in = array.isEmpty() && rowLine == 0 ? "" : ", in " + array + "[" + index + "]";
    return new Place(file, Math.max(0, line), "") + column + in;
  }

  @Override
  public void close() {
    parser.close();
  }

  JsonToken token() {
    return parser.currentToken();
  }

  boolean isNumber() {
    return token() != null && token().isNumeric();
  }

  boolean isNull() {
    return token() == JsonToken.VALUE_NULL;
  }

  /** Steps to the next field of the object just begun or read on; false at its end. */
  boolean nextField() {
    return parser.nextToken() == JsonToken.PROPERTY_NAME;
  }

  /** The name of the field; the value is next. */
  String field() {
    String name = parser.currentName();
    parser.nextToken();
    return name;
  }

  void skip() {
    parser.skipChildren();
  }

  /**
   * Reads the objects of an array.
   *
   * @param name of the array; empty if it is the whole file
   */
  void objects(String name, Runnable object) {
    array = name;
    index = 0;
    if (token() != JsonToken.START_ARRAY) {
      fault("value that is not a list", "");
      skip();
      return;
    }
    for (; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      rowLine = parser.currentTokenLocation().getLineNr();
      if (token() == JsonToken.START_OBJECT) {
        object.run();
      } else {
        fault("list entry that is not an object", "");
        skip();
      }
    }
    array = "";
    rowLine = 0;
  }

  int index() {
    return index;
  }

  /** Notes a fault of the row being read. */
  void fault(String kind, String field, Object value) {
    faults.add(kind, place(field), value);
  }

  void fault(String kind, String field) {
    faults.add(kind, place(field).toString());
  }

  private Place place(String field) {
    String row = rowLine == 0 ? array : array + "[" + index + "]";
    String dot = row.isEmpty() || field.isEmpty() ? "" : ".";
    long line = rowLine == 0 ? parser.currentTokenLocation().getLineNr() : rowLine;
    return new Place(file, line, row + dot + field);
  }

  /** The value as a number; NaN where it is none, which is a fault already noted. */
  double number(String field) {
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
  long id(String field) {
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

  String text(String field) {
    if (token() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    fault("value that is not a string", field, shown());
    skip();
    return "";
  }

  /** Reads a list of numbers into {@link #numbers}; false if it is none, which is noted. */
  boolean numberList(String field) {
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
  boolean nextEntry() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** What {@link #numberList} read last; not a copy. */
  double[] numbers() {
    return numbers;
  }

  int numberCount() {
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
