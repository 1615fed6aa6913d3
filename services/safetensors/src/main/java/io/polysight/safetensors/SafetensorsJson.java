package io.polysight.safetensors;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON text of a safetensors header, read as a stream: it may be 100 MB long and come from
 * anybody.
 */
final class SafetensorsJson {
  private SafetensorsJson() {}

  private static final JsonFactory JSON = new JsonFactory();
  private static final String METADATA = "__metadata__";
  private static final byte PADDING = ' ';
  private static final int ALIGNMENT = 8;

  static SafetensorsHeader read(byte[] text) throws MalformedHeaderException {
    Map<String, SafetensorsHeader.Entry> entries = new LinkedHashMap<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
      boolean seenMetadata = false;
      expect(in, JsonToken.START_OBJECT, "the header");
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        if (name.equals(METADATA)) {
          if (seenMetadata) {
            throw new MalformedHeaderException(METADATA + " is there twice");
          }
          seenMetadata = true;
          readMetadata(in, metadata);
        } else if (entries.put(name, readEntry(in, name)) != null) {
          throw new MalformedHeaderException(name + ": is there twice");
        }
      }
      if (in.nextToken() != null) {
        throw new MalformedHeaderException("the header goes on after its object ends");
      }
    } catch (JacksonException e) {
      throw new MalformedHeaderException("the header is no JSON: it breaks at byte " + offsetOf(e));
    }
    return new SafetensorsHeader(entries, metadata);
  }

  private static long offsetOf(JacksonException e) {
    return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
  }

  private static void readMetadata(JsonParser in, Map<String, String> into)
      throws MalformedHeaderException {
    expect(in, JsonToken.START_OBJECT, METADATA);
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = in.currentName();
      expect(in, JsonToken.VALUE_STRING, METADATA + "." + key);
      if (into.put(key, in.getString()) != null) {
        throw new MalformedHeaderException(METADATA + "." + key + " is there twice");
      }
    }
  }

  private static SafetensorsHeader.Entry readEntry(JsonParser in, String name)
      throws MalformedHeaderException {
    expect(in, JsonToken.START_OBJECT, name);
    Map<String, List<Long>> lists = new LinkedHashMap<>();
    List<String> types = new ArrayList<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = in.currentName();
      switch (key) {
        case "dtype" -> {
          expect(in, JsonToken.VALUE_STRING, name + ".dtype");
          types.add(in.getString());
        }
        case "shape", "data_offsets" -> {
          if (lists.put(key, readCounts(in, name + "." + key)) != null) {
            throw new MalformedHeaderException(name + "." + key + " is there twice");
          }
        }
        default -> throw new MalformedHeaderException(name + ": has the unknown key " + key);
      }
    }
    List<Long> shape = lists.get("shape");
    List<Long> offsets = lists.get("data_offsets");
    if (types.size() != 1 || shape == null || offsets == null || offsets.size() != 2) {
      throw new MalformedHeaderException(
          name + ": needs one dtype, one shape and data_offsets of two numbers");
    }
    return new SafetensorsHeader.Entry(types.getFirst(), shape, offsets.get(0), offsets.get(1));
  }

  private static List<Long> readCounts(JsonParser in, String where)
      throws MalformedHeaderException {
    expect(in, JsonToken.START_ARRAY, where);
    List<Long> counts = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() != JsonToken.VALUE_NUMBER_INT
          || in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
          || in.getLongValue() < 0) {
        throw new MalformedHeaderException(where + ": holds something that is no count below 2^63");
      }
      counts.add(in.getLongValue());
    }
    return counts;
  }

  private static void expect(JsonParser in, JsonToken token, String where)
      throws MalformedHeaderException {
    JsonToken found = in.nextToken();
    if (found != token) {
      throw new MalformedHeaderException(where + ": has " + found + " where " + token + " belongs");
    }
  }

  /** The header's text, padded with spaces so that the data behind it is aligned. */
  static byte[] write(SafetensorsHeader header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      if (!header.metadata().isEmpty()) {
        json.writeName(METADATA);
        json.writeStartObject();
        header.metadata().forEach((key, value) -> json.writeName(key).writeString(value));
        json.writeEndObject();
      }
      header.entries().forEach((name, entry) -> writeEntry(json, name, entry));
      json.writeEndObject();
    }
    int length = (out.size() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] padded = Arrays.copyOf(out.toByteArray(), length);
    Arrays.fill(padded, out.size(), length, PADDING);
    return padded;
  }

  private static void writeEntry(JsonGenerator json, String name, SafetensorsHeader.Entry entry) {
    if (name.equals(METADATA)) {
      throw new IllegalArgumentException("a tensor cannot be called " + METADATA);
    }
    json.writeName(name).writeStartObject();
    json.writeName("dtype").writeString(entry.type());
    json.writeName("shape").writeArray(entry.sides(), 0, entry.shape().size());
    json.writeName("data_offsets").writeArray(new long[] {entry.begin(), entry.end()}, 0, 2);
    json.writeEndObject();
  }
}
