package io.polysight.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.polysight.platform.web.RecordShape;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record's component that is not nullable is a required field; a kind of a sealed interface is
 * told by its name on the wire.
 */
final class RecordSchemas implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
    if (schema != null && java != null && RecordShape.isRecord(java.getRawClass())) {
      require(schema, context, java.getRawClass());
    } else if (schema != null && java != null && java.getRawClass().isInterface()) {
      nameKinds(defined(schema, context), java.getRawClass());
    }
    return schema;
  }

  private static void nameKinds(@Nullable Schema<?> schema, Class<?> sealed) {
    if (schema == null || schema.getDiscriminator() == null) {
      return;
    }
    RecordShape.kinds(sealed)
        .forEach((name, kind) ->
            schema
                .getDiscriminator()
                .mapping(name, Components.COMPONENTS_SCHEMAS_REF + kind.getSimpleName()));
  }

  private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    return reference == null
        ? schema
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void require(Schema<?> schema, ModelConverterContext context, Class<?> record) {
    Schema<?> defined = defined(schema, context);
    if (defined == null || defined.getProperties() == null) {
      return;
    }
    List<String> required =
        RecordShape.fields(record).stream()
            .filter(field -> !field.nullable())
            .map(RecordShape.Field::name)
            .filter(defined.getProperties()::containsKey)
            .toList();
    if (!required.isEmpty()) {
      defined.setRequired(required);
    }
  }
}
