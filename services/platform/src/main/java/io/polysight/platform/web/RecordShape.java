package io.polysight.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a record is called on the wire, field by field. */
public final class RecordShape {
  private RecordShape() {}

  /**
   * @param name on the wire
   * @param nullable whether the field may be absent
   */
  public record Field(String name, Type type, boolean nullable) {}

  /** Whether the type is an object on the wire; a record with {@code @JsonValue} is not. */
  public static boolean isRecord(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getDeclaredMethods())
            .noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  public static List<Field> fields(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    AnnotatedType[] parameters = canonicalParameters(type, components);
    return IntStream.range(0, components.length)
        .mapToObj(i -> field(components[i], parameters[i]))
        .toList();
  }

  /** A record may take null where its component never is: it then puts a default there. */
  private static AnnotatedType[] canonicalParameters(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).getAnnotatedParameterTypes();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record always has its canonical constructor", e);
    }
  }

  private static Field field(RecordComponent component, AnnotatedType parameter) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    String name = named == null || named.value().isEmpty() ? component.getName() : named.value();
    boolean nullable =
        component.getAnnotatedType().isAnnotationPresent(Nullable.class)
            || parameter.isAnnotationPresent(Nullable.class)
            || component.getType() == Optional.class;
    return new Field(name, component.getGenericType(), nullable);
  }

  /** The kinds of a sealed interface by their name on the wire, in the order they are declared. */
  public static Map<String, Class<?>> kinds(Class<?> sealed) {
    Map<String, Class<?>> kinds = new LinkedHashMap<>();
    JsonSubTypes declared = sealed.getAnnotation(JsonSubTypes.class);
    if (declared != null) {
      for (JsonSubTypes.Type type : declared.value()) {
        kinds.put(type.name(), type.value());
      }
    }
    return kinds;
  }
}
