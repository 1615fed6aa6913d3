package io.polysight.platform.web;

import io.polysight.tasks.Faults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which failure answers with which problem. What is not listed is ours: 500 and a log line. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemTable {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemTable.class);
  private final ProblemWriter problems;

  ProblemTable(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Object> ours(ProblemException failure, HttpServletRequest request) {
    if (failure instanceof ProblemException.Unavailable) {
      LOG.warn("{} {} met an outage", request.getMethod(), request.getRequestURI(), failure);
    }
    return problems.answer(request, failure);
  }

  @ExceptionHandler
  ResponseEntity<Object> faults(Faults.InvalidValueException failure, HttpServletRequest request) {
    return problems.answer(request, Problems.invalid(failure.faults()));
  }

  @ExceptionHandler
  ResponseEntity<Object> fields(
      MethodArgumentNotValidException failure, HttpServletRequest request) {
    List<Faults.Fault> faults =
        failure.getAllErrors().stream()
            .map(error ->
                new Faults.Fault(
                    error instanceof FieldError field ? field.getField() : "body",
                    String.valueOf(error.getDefaultMessage())))
            .toList();
    return problems.answer(request, Problems.invalid(faults));
  }

  @ExceptionHandler
  ResponseEntity<Object> parameters(
      HandlerMethodValidationException failure, HttpServletRequest request) {
    List<Faults.Fault> faults =
        failure.getParameterValidationResults().stream()
            .flatMap(result ->
                result.getResolvableErrors().stream()
                    .map(error ->
                        new Faults.Fault(
                            String.valueOf(result.getMethodParameter().getParameterName()),
                            String.valueOf(error.getDefaultMessage()))))
            .toList();
    return problems.answer(request, Problems.invalid(faults));
  }

  @ExceptionHandler
  ResponseEntity<Object> constraints(
      ConstraintViolationException failure, HttpServletRequest request) {
    List<Faults.Fault> faults =
        failure.getConstraintViolations().stream()
            .map(v -> new Faults.Fault(v.getPropertyPath().toString(), v.getMessage()))
            .toList();
    return problems.answer(request, Problems.invalid(faults));
  }

  @ExceptionHandler
  ResponseEntity<Object> mistyped(
      MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
    Class<?> wanted = failure.getRequiredType();
    String message =
        "'"
            + Texts.shortened(String.valueOf(failure.getValue()))
            + "' is not "
            + (wanted == null ? "understood" : JsonShape.describe(wanted));
    return problems.answer(request, Problems.invalid(failure.getName(), message));
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(
      MissingServletRequestParameterException failure, HttpServletRequest request) {
    return problems.answer(
        request, Problems.invalid(failure.getParameterName(), "is required as a parameter"));
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(
      MissingServletRequestPartException failure, HttpServletRequest request) {
    return problems.answer(
        request, Problems.invalid(failure.getRequestPartName(), "is required as a part"));
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(
      MissingRequestHeaderException failure, HttpServletRequest request) {
    return problems.answer(
        request, Problems.invalid(failure.getHeaderName(), "is required as a header"));
  }

  @ExceptionHandler
  ResponseEntity<Object> method(
      HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
    String[] allowed = failure.getSupportedMethods();
    HttpHeaders headers = new HttpHeaders();
    String list = allowed == null ? "" : String.join(", ", Stream.of(allowed).sorted().toList());
    headers.set(HttpHeaders.ALLOW, list);
    return problems.answer(
        request,
        ProblemKind.METHOD_NOT_ALLOWED,
        failure.getMethod() + " is not possible here; " + list + " is.",
        null,
        headers);
  }

  @ExceptionHandler
  ResponseEntity<Object> mediaType(
      HttpMediaTypeNotSupportedException failure, HttpServletRequest request) {
    List<String> accepted =
        failure.getSupportedMediaTypes().stream()
            .map(MediaType::toString)
            .filter(type -> !type.contains("*"))
            .toList();
    String received = String.valueOf(request.getContentType());
    return problems.answer(
        request,
        Problems.unsupportedMediaType(
            Texts.shortened(received),
            accepted.isEmpty() ? List.of("application/json") : accepted));
  }

  @ExceptionHandler
  ResponseEntity<Object> acceptable(
      HttpMediaTypeNotAcceptableException failure, HttpServletRequest request) {
    return problems.answer(
        request,
        ProblemKind.NOT_ACCEPTABLE,
        "This route answers " + MediaType.toString(failure.getSupportedMediaTypes()) + " only.",
        null,
        new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> tooLarge(
      MaxUploadSizeExceededException failure, HttpServletRequest request) {
    return problems.answer(
        request, Problems.tooLarge("The parts are larger than this route takes."));
  }

  @ExceptionHandler
  ResponseEntity<Object> multipart(MultipartException failure, HttpServletRequest request) {
    return problems.answer(
        request,
        Problems.refused(ProblemKind.UNREADABLE, "The multipart body is broken or incomplete."));
  }

  @ExceptionHandler
  ResponseEntity<Object> duplicate(DuplicateKeyException failure, HttpServletRequest request) {
    LOG.warn("a row exists already", failure);
    return problems.answer(
        request, Problems.conflict("Something with the same name or id exists already."));
  }

  /** Spring Security answers these itself. */
  @ExceptionHandler
  ResponseEntity<Object> security(AccessDeniedException failure) {
    throw failure;
  }

  @ExceptionHandler
  ResponseEntity<Object> security(AuthenticationException failure) {
    throw failure;
  }

  /** The client went away; there is nobody to answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException failure) {
    LOG.debug("the client went away", failure);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> anything(Exception failure, HttpServletRequest request) {
    ProblemException.Unavailable outage = Outages.behind(failure);
    if (outage != null) {
      LOG.warn("{} {} met an outage", request.getMethod(), request.getRequestURI(), failure);
      return problems.answer(request, outage);
    }
    ProblemException unreadable = Unreadable.problem(failure);
    if (unreadable != null) {
      return problems.answer(request, unreadable);
    }
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return problems.answer(
          request,
          known.getStatusCode().value() == 404 ? ProblemKind.NOT_FOUND : ProblemKind.UNREADABLE,
          known.getStatusCode().value() == 404
              ? "There is no route " + Texts.shortened(request.getRequestURI()) + "."
              : "The request is not one this route understands.",
          null,
          new HttpHeaders());
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    return problems.answer(
        request,
        ProblemKind.FAILED,
        "This is our fault; the trace id finds it in our logs.",
        null,
        new HttpHeaders());
  }
}
