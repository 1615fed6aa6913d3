package io.polysight.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.tasks.Faults;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageConversionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Why a body could not become a value, in our words: a library's text would leak class names. */
final class Unreadable {
  private static final int LONGEST_QUOTED = 80;

  private Unreadable() {}

  /** Null when the failure did not come from reading a body. */
  static @Nullable ProblemException problem(Throwable failure) {
    if (!(failure instanceof HttpMessageConversionException)
        && !(failure instanceof JacksonException)) {
      return null;
    }
    String within = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      if (cause instanceof DatabindException binding && !binding.getPath().isEmpty()) {
        within = path(binding) + ".";
      }
      if (cause instanceof Faults.InvalidValueException invalid) {
        return Problems.invalid(below(within, invalid));
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabindException binding) {
        return Problems.invalid(path(binding), reason(binding));
      }
      if (cause instanceof JacksonException syntax) {
        return notJson(syntax);
      }
    }
    return Problems.refused(ProblemKind.UNREADABLE, "The body is missing or cannot be read.");
  }

  /** A value knows its own fields; where it lies in the body, the reader knows. */
  private static List<Faults.Fault> below(String within, Faults.InvalidValueException invalid) {
    return invalid.faults().stream()
        .map(fault -> new Faults.Fault(within + fault.field(), fault.message()))
        .toList();
  }

  static ProblemException notJson(JacksonException syntax) {
    var at = syntax.getLocation();
    String place =
        at == null || at.getLineNr() < 1
            ? "."
            : " at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    return Problems.refused(ProblemKind.UNREADABLE, "The body is not valid JSON" + place);
  }

  /** Values refuse themselves with words of ours; anything else is described by its place only. */
  private static String reason(DatabindException binding) {
    for (Throwable cause = binding.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException ours
          && !(cause instanceof JacksonException)
          && ours.getMessage() != null
          && ours.getStackTrace().length > 0
          && ours.getStackTrace()[0].getClassName().startsWith("io.polysight.")) {
        return ours.getMessage();
      }
    }
    return binding instanceof InvalidFormatException word && word.getTargetType().isEnum()
        ? "'" + shortened(word.getValue()) + "' is none of " + names(word.getTargetType())
        : "cannot be read as what is expected here";
  }

  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "...";
  }

  /** The constants of an enum as JSON calls them. */
  private static String names(Class<?> choice) {
    return Arrays.stream(choice.getFields())
        .filter(Field::isEnumConstant)
        .map(constant -> {
          JsonProperty named = constant.getAnnotation(JsonProperty.class);
          return named == null ? constant.getName() : named.value();
        })
        .collect(Collectors.joining(", "));
  }

  private static String path(DatabindException binding) {
    StringBuilder path = new StringBuilder();
    for (var step : binding.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }
}
