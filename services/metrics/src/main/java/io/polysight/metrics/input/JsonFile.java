package io.polysight.metrics.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a JSON file for reading from its first token to its last. A file that is not there, is
 * empty, breaks off or is no JSON is one more fault; what stands before the break has been read.
 */
public final class JsonFile {
  /** Python writes NaN and Infinity; they are faults to be told of, not a reason to stop. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .build();

  private JsonFile() {}

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

  /**
   * @param reading is given the first token; it need not read on where that is not what it wants
   */
  public static void read(Path file, Faults faults, Consumer<JsonCursor> reading) {
    if (!TextLines.isThere(file, faults)) {
      return;
    }
    try (var in = new Source(Files.newInputStream(file));
        JsonParser parser = MAPPER.createParser(in)) {
      var cursor = new JsonCursor(file, faults, parser);
      try {
        read(parser, cursor, reading);
      } catch (JacksonIOException e) {
        throw e.getCause();
      } catch (JacksonException e) {
        String kind =
            in.ended
                ? "JSON that ends before it is complete; is the copy finished?"
                : "text that is not JSON";
        faults.add(kind, place(file, e) + cursor.row());
      }
    } catch (IOException e) {
      faults.add("file that cannot be read to its end", file.toString());
    }
  }

  private static void read(JsonParser parser, JsonCursor cursor, Consumer<JsonCursor> reading) {
    if (parser.nextToken() == null) {
      cursor.fault("file without content; is the export finished?", "");
      return;
    }
    reading.accept(cursor);
    if (parser.streamReadContext().inRoot() && parser.nextToken() != null) {
      cursor.fault("document that goes on after its end", "");
    }
  }

  private static String place(Path file, JacksonException e) {
    @Nullable TokenStreamLocation at = e.getLocation();
    return at == null
        ? new Place(file, 0, "").toString()
        : new Place(file, Math.max(0, at.getLineNr()), "") + " column " + at.getColumnNr();
  }

  /** The one value of a text; null where it is no JSON. */
  static @Nullable JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      return null;
    }
  }
}
