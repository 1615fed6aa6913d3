package io.polysight.metrics.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of many objects, read one object at a time: memory does not grow with the file. What is
 * wrong goes to the faults; a document that breaks off gives what stands before the break.
 */
public final class RecordFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Faults faults;

  private RecordFile(Path file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** One array of objects, such as the results of COCO and VQA. */
  public static void array(Path file, Faults faults, Consumer<JsonRecord> each) {
    new RecordFile(file, faults)
        .read(
            "an array of objects",
            parser -> {
              if (parser.currentToken() != JsonToken.START_ARRAY) {
                return false;
              }
              new RecordFile(file, faults).elements(parser, "", each);
              return true;
            });
  }

  /**
   * One object with arrays of objects; other members are skipped.
   *
   * @param members what to do with the objects of each array; an array that is missing is a fault
   */
  public static void arrays(
      Path file, Faults faults, Map<String, ? extends Consumer<JsonRecord>> members) {
    String expected =
        "an object with "
            + members.keySet().stream()
                .sorted()
                .map(name -> '"' + name + "\": [...]")
                .collect(Collectors.joining(", "));
    new RecordFile(file, faults)
        .read(
            expected,
            parser -> {
              if (parser.currentToken() != JsonToken.START_OBJECT) {
                return false;
              }
              Set<String> missing = new HashSet<>(members.keySet());
              while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                @Nullable Consumer<JsonRecord> each = members.get(name);
                if (each != null && value == JsonToken.START_ARRAY) {
                  missing.remove(name);
                  new RecordFile(file, faults).elements(parser, name, each);
                } else {
                  parser.skipChildren();
                }
              }
              return missing.isEmpty();
            });
  }

  /** One object per line ("JSON lines"); empty lines are skipped. */
  public static void lines(Path file, Faults faults, Consumer<JsonRecord> each) {
    var reading = new RecordFile(file, faults);
    textLines(file, faults, (line, number) -> reading.line(line, number, each));
  }

  /** What is done with a line and its number, from 1. */
  public interface TextLine {
    void accept(String line, long number);
  }

  /** The lines of a UTF-8 text that are not blank. */
  public static void textLines(Path file, Faults faults, TextLine each) {
    if (!new RecordFile(file, faults).isThere()) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          each.accept(line, number);
        }
      }
    } catch (CharacterCodingException e) {
      faults.add("file that is no UTF-8", file.toString());
    } catch (IOException e) {
      faults.add("file that cannot be read to its end", file.toString());
    }
  }

  private void line(String line, long number, Consumer<JsonRecord> each) {
    var place = new Place(file, number, "");
    try {
      JsonNode object = JSON.readTree(line);
      if (object.isObject()) {
        each.accept(new JsonRecord(place, object, faults));
      } else {
        faults.add("line that is no JSON object", place.toString());
      }
    } catch (JacksonException e) {
      faults.add("line that is no JSON object", place.toString());
    }
  }

  /** False where the document has another form. */
  private interface Document {
    boolean read(JsonParser parser);
  }

  private void read(String expected, Document document) {
    if (!isThere()) {
      return;
    }
    try (JsonParser parser = JSON.createParser(file)) {
      if (parser.nextToken() == null || !document.read(parser)) {
        faults.add("document that is not " + expected, file.toString());
      } else if (parser.nextToken() != null) {
        faults.add("document that goes on after its end", file.toString());
      }
    } catch (JacksonException e) {
      @Nullable TokenStreamLocation at = e.getLocation();
      faults.add(
          "file that breaks off or is no JSON",
          new Place(
                  file,
                  at == null ? 0 : at.getLineNr(),
                  at == null ? "" : "column " + at.getColumnNr())
              .toString());
    }
  }

  private void elements(JsonParser parser, String name, Consumer<JsonRecord> each) {
    long index = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      var place =
          new Place(file, parser.currentTokenLocation().getLineNr(), name + "[" + index++ + "]");
      if (token == JsonToken.START_OBJECT) {
        each.accept(new JsonRecord(place, parser.readValueAsTree(), faults));
      } else {
        faults.add("element that is no object", place.toString());
        parser.skipChildren();
      }
    }
  }

  private boolean isThere() {
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      faults.add("file that does not exist or cannot be read", file.toString());
      return false;
    }
    try {
      if (Files.size(file) == 0) {
        faults.add("file that is empty", file.toString());
        return false;
      }
    } catch (IOException e) {
      faults.add("file that does not exist or cannot be read", file.toString());
      return false;
    }
    return true;
  }
}
