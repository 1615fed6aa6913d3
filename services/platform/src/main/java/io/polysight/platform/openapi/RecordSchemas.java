package io.polysight.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.polysight.platform.web.RecordShape;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record's component that is not nullable is a required field. */
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
    }
    return schema;
  }

  private static void require(Schema<?> schema, ModelConverterContext context, Class<?> record) {
    String reference = schema.get$ref();
    Schema<?> defined =
        reference == null
            ? schema
            : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
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
