package io.polysight.metrics.input;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Documents of many objects, read one object at a time: memory does not grow with the file. What is
 * wrong goes to the faults; a document that breaks off gives what stands before the break.
 */
public final class RecordFile {
  private RecordFile() {}

  /** One array of objects, such as the results of COCO and VQA. */
  public static void array(Path file, Faults faults, Consumer<JsonRecord> each) {
    JsonFile.read(
        file,
        faults,
        json -> {
          if (json.token() == JsonToken.START_ARRAY) {
            json.objects("", () -> each.accept(json.record()));
          } else {
            faults.add("document that is not an array of objects", file.toString());
          }
        });
  }

  /**
   * One object with arrays of objects; other members are skipped.
   *
   * @param members what to do with the objects of each array; an array that is missing is a fault
   */
  public static void arrays(
      Path file, Faults faults, Map<String, ? extends Consumer<JsonRecord>> members) {
    JsonFile.read(
        file,
        faults,
        json -> {
          Set<String> missing = new HashSet<>(members.keySet());
          if (json.token() == JsonToken.START_OBJECT) {
            while (json.nextField()) {
              String name = json.field();
              @Nullable Consumer<JsonRecord> each = members.get(name);
              if (each != null && json.token() == JsonToken.START_ARRAY) {
                missing.remove(name);
                json.objects(name, () -> each.accept(json.record()));
              } else {
                json.skip();
              }
            }
          }
          if (!missing.isEmpty()) {
            String expected =
                members.keySet().stream()
                    .sorted()
                    .map(name -> '"' + name + "\": [...]")
                    .collect(Collectors.joining(", "));
            faults.add("document that is not an object with " + expected, file.toString());
          }
        });
  }

  /** What is done with an object and the name it has. */
  public interface Named {
    void accept(String name, JsonRecord record);
  }

  /** One object whose members are objects, {@code {"a": {...}, "b": {...}}}. */
  public static void members(Path file, Faults faults, Named each) {
    JsonFile.read(
        file,
        faults,
        json -> {
          if (json.token() == JsonToken.START_OBJECT) {
            json.members(name -> each.accept(name, json.record()));
          } else {
            faults.add("document that is not an object of objects", file.toString());
          }
        });
  }

  /** One object per line ("JSON lines"); empty lines are skipped. */
  public static void lines(Path file, Faults faults, Consumer<JsonRecord> each) {
    TextLines.read(
        file,
        faults,
        (line, place) -> {
          @Nullable JsonNode object = JsonFile.parse(line);
          if (object != null && object.isObject()) {
            each.accept(new JsonRecord(place, object, faults));
          } else {
            faults.add("line that is no JSON object", place.toString());
          }
        });
  }
}
