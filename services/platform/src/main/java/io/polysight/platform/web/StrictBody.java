package io.polysight.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks every JSON body against the record a controller takes, before it is bound. */
@ControllerAdvice
final class StrictBody extends RequestBodyAdviceAdapter {
  private final JsonMapper mapper;
  private final JsonShape shape;

  StrictBody(JsonMapper mapper) {
    this.mapper = mapper;
    this.shape = new JsonShape(mapper);
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    byte[] bytes = message.getBody().readAllBytes();
    JsonNode body;
    try {
      body = mapper.readTree(bytes);
    } catch (JacksonException e) {
      throw Unreadable.notJson(e);
    }
    if (body == null || body.isMissingNode() || body.isNull()) {
      throw Problems.refused(
          ProblemKind.UNREADABLE, "The body is empty; send " + MediaType.APPLICATION_JSON_VALUE);
    }
    shape.check(body, mapper.constructType(target));
    return new Repeated(bytes, message.getHeaders());
  }

  private record Repeated(byte[] bytes, HttpHeaders headers) implements HttpInputMessage {
    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
