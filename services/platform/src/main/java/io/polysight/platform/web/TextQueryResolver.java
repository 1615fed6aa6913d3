package io.polysight.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?q=}. */
final class TextQueryResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(TextQuery.class);
  }

  @Override
  public TextQuery resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    String written = request.getParameter("q");
    if (written == null || written.isBlank()) {
      return new TextQuery(null);
    }
    if (written.length() > TextQuery.LONGEST) {
      throw Problems.invalid(
          "q",
          written.length() + " characters; at most " + TextQuery.LONGEST + " are searched for");
    }
    return new TextQuery(written.strip());
  }
}
