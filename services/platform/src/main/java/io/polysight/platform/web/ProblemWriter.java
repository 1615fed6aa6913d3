package io.polysight.platform.web;

import io.polysight.platform.trace.CurrentTrace;
import io.polysight.tasks.Faults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Turns failures into answers, inside controllers and in the filters before them. */
public final class ProblemWriter {
  private final JsonMapper json;
  private final CurrentTrace trace;

  ProblemWriter(JsonMapper json, CurrentTrace trace) {
    this.json = json;
    this.trace = trace;
  }

  /** Answers with a problem of the kind. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
      throws IOException {
    write(answer(request, kind, detail, null, new HttpHeaders()), response);
  }

  public void write(
      HttpServletRequest request, HttpServletResponse response, ProblemException failure)
      throws IOException {
    write(answer(request, failure), response);
  }

  ResponseEntity<Object> answer(HttpServletRequest request, ProblemException failure) {
    HttpHeaders headers = new HttpHeaders();
    return switch (failure) {
      case ProblemException.Refused refused ->
          answer(request, refused.kind(), refused.detail(), null, headers);
      case ProblemException.Invalid invalid ->
          answer(request, invalid.kind(), invalid.detail(), invalid.faults(), headers);
      case ProblemException.Unavailable unavailable -> {
        headers.set(
            HttpHeaders.RETRY_AFTER,
            Long.toString(Math.max(1, unavailable.retryAfter().toSeconds())));
        yield answer(request, unavailable.kind(), unavailable.detail(), null, headers);
      }
      case ProblemException.PassedOn passedOn ->
          ResponseEntity.status(passedOn.status())
              .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
              .body(passedOn.body().getBytes(StandardCharsets.UTF_8));
    };
  }

  ResponseEntity<Object> answer(
      HttpServletRequest request,
      ProblemKind kind,
      String detail,
      @Nullable List<Faults.Fault> faults,
      HttpHeaders headers) {
    Problem problem =
        new Problem(
            kind.type(),
            kind.title(),
            kind.status(),
            detail,
            request.getRequestURI(),
            kind.owner(),
            trace.id(),
            faults);
    headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    return ResponseEntity.status(kind.status())
        .headers(headers)
        .body(json.writeValueAsBytes(problem));
  }

  private static void write(ResponseEntity<Object> answer, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    if (answer.getBody() instanceof byte[] body) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
