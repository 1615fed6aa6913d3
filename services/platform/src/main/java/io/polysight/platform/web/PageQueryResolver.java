package io.polysight.platform.web;

import io.polysight.tasks.Faults;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?limit=} and {@code ?after=}. */
final class PageQueryResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(PageQuery.class);
  }

  @Override
  public PageQuery resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    Faults faults = new Faults();
    int limit = limit(request.getParameter("limit"), faults);
    UUID after = after(request.getParameter("after"), faults);
    faults.throwIfAny();
    return new PageQuery(limit, after);
  }

  private static int limit(@Nullable String written, Faults faults) {
    if (written == null) {
      return PageQuery.DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(written);
      faults.range("limit", limit, 1, PageQuery.MAX_LIMIT);
      return limit;
    } catch (NumberFormatException e) {
      faults.add("limit", "'" + Texts.shortened(written) + "' is not a whole number");
      return PageQuery.DEFAULT_LIMIT;
    }
  }

  private static @Nullable UUID after(@Nullable String written, Faults faults) {
    if (written == null) {
      return null;
    }
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      faults.add(
          "after",
          "'" + Texts.shortened(written) + "' is not a cursor; pass 'next' of the page before");
      return null;
    }
  }
}
