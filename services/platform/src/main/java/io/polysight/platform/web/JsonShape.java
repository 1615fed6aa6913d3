package io.polysight.platform.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.polysight.tasks.Faults;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a JSON body with the record it should become and names every difference at once: fields
 * unknown, absent or of the wrong type, and kinds that do not exist.
 */
final class JsonShape {
  private static final int MOST_FAULTS = 50;
  private final JsonMapper mapper;

  JsonShape(JsonMapper mapper) {
    this.mapper = mapper;
  }

  void check(JsonNode body, JavaType type) {
    Faults faults = new Faults();
    new Comparison(faults).value("", body, type);
    faults.throwIfAny();
  }

  /** What a value of the type looks like, for people. */
  static String describe(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + names(type);
    }
    if (type == UUID.class) {
      return "a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057";
    }
    if (type == Instant.class) {
      return "a time such as 2026-11-01T12:00:00Z";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number in range";
    }
    if (type == double.class || type == Double.class || type == float.class) {
      return "a number";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return type.isRecord() || type.isInterface() ? "an object" : "what is expected here";
  }

  private static String names(Class<?> type) {
    return String.join(
        ", ",
        java.util.Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
            .map(Object::toString)
            .toList());
  }

  private final class Comparison {
    private final Faults faults;
    private int found;

    Comparison(Faults faults) {
      this.faults = faults;
    }

    private void fault(String path, String message) {
      if (found++ < MOST_FAULTS) {
        faults.add(path.isEmpty() ? "body" : path, message);
      }
    }

    void value(String path, JsonNode node, JavaType type) {
      Class<?> raw = type.getRawClass();
      if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
        return;
      }
      JsonTypeInfo kinds = raw.getAnnotation(JsonTypeInfo.class);
      if (raw.isInterface() && kinds != null) {
        kind(path, node, raw, kinds.property());
      } else if (RecordShape.isRecord(raw)) {
        fields(path, node, type, null);
      } else if (type.isMapLikeType()) {
        entries(path, node, type.getContentType());
      } else if (type.isCollectionLikeType()) {
        elements(path, node, type.getContentType());
      } else {
        leaf(path, node, type);
      }
    }

    private void kind(String path, JsonNode node, Class<?> sealed, String property) {
      if (!node.isObject()) {
        fault(path, "is not an object");
        return;
      }
      Map<String, Class<?>> kinds = RecordShape.kinds(sealed);
      String at = path.isEmpty() ? property : path + "." + property;
      JsonNode kind = node.get(property);
      if (kind == null || !kind.isString()) {
        fault(at, "is required: one of " + String.join(", ", kinds.keySet()));
        return;
      }
      Class<?> chosen = kinds.get(kind.stringValue());
      if (chosen == null) {
        fault(
            at,
            "'"
                + Texts.shortened(kind.stringValue())
                + "' is not known; the known ones are "
                + String.join(", ", kinds.keySet()));
        return;
      }
      fields(path, node, mapper.constructType(chosen), property);
    }

    private void fields(String path, JsonNode node, JavaType type, @Nullable String discriminator) {
      if (!node.isObject()) {
        fault(path, "is not an object");
        return;
      }
      List<RecordShape.Field> known = RecordShape.fields(type.getRawClass());
      for (RecordShape.Field field : known) {
        String at = path.isEmpty() ? field.name() : path + "." + field.name();
        JsonNode present = node.get(field.name());
        if (present != null && !present.isNull()) {
          value(
              at,
              present,
              mapper.getTypeFactory().resolveMemberType(field.type(), type.getBindings()));
        } else if (!field.nullable()) {
          fault(at, "is required");
        }
      }
      List<String> names = known.stream().map(RecordShape.Field::name).toList();
      for (String name : node.propertyNames()) {
        if (!names.contains(name) && !name.equals(discriminator)) {
          String at = path.isEmpty() ? name : path + "." + name;
          fault(Texts.shortened(at), "is not a field here" + Suggestion.of(name, names));
        }
      }
    }

    private void entries(String path, JsonNode node, JavaType content) {
      if (!node.isObject()) {
        fault(path, "is not an object");
        return;
      }
      for (var entry : node.properties()) {
        element(path + "." + Texts.shortened(entry.getKey()), entry.getValue(), content);
      }
    }

    private void elements(String path, JsonNode node, JavaType content) {
      if (!node.isArray()) {
        fault(path, "is not a list");
        return;
      }
      for (int i = 0; i < node.size() && found < MOST_FAULTS; i++) {
        element(path + "[" + i + "]", Objects.requireNonNull(node.get(i)), content);
      }
    }

    private void element(String path, JsonNode node, JavaType content) {
      if (node.isNull()) {
        fault(path, "is null");
      } else {
        value(path, node, content);
      }
    }

    private void leaf(String path, JsonNode node, JavaType type) {
      try {
        mapper.treeToValue(node, type);
      } catch (JacksonException e) {
        String shown = node.isContainer() ? "this" : "'" + Texts.shortened(node.asString()) + "'";
        fault(path, shown + " is not " + describe(type.getRawClass()));
      }
    }
  }
}
