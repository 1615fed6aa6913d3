package io.polysight.platform.openapi;

import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.TextQuery;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Names the parameters that the platform reads from a request for its controllers. */
final class SharedParameters implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (takes(handler, PageQuery.class)) {
      operation.addParametersItem(
          parameter(
              "query",
              "limit",
              "How many items, 50 unless given",
              new IntegerSchema()
                  .minimum(BigDecimal.ONE)
                  .maximum(BigDecimal.valueOf(PageQuery.MAX_LIMIT))));
      operation.addParametersItem(
          parameter("query", "after", "'next' of the page before", new UUIDSchema()));
    }
    if (takes(handler, TextQuery.class)) {
      operation.addParametersItem(
          parameter(
              "query",
              "q",
              "Words that all occur in an item; the item of exactly that name comes first",
              new StringSchema()));
    }
    if (takes(handler, IfMatch.class)) {
      operation.addParametersItem(
          parameter("header", "If-Match", "The ETag last read, or *", new StringSchema())
              .required(true));
    }
    if (handler.hasMethodAnnotation(PostMapping.class)
        && !handler.hasMethodAnnotation(NotIdempotent.class)) {
      operation.addParametersItem(
          parameter(
              "header",
              "Idempotency-Key",
              "Repeating a request with its key repeats the answer, not the effect",
              new StringSchema()));
    }
    return operation;
  }

  private static boolean takes(HandlerMethod handler, Class<?> type) {
    return Arrays.stream(handler.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .anyMatch(type::equals);
  }

  private static Parameter parameter(String in, String name, String description, Schema<?> schema) {
    return new Parameter().in(in).name(name).description(description).schema(schema);
  }
}
