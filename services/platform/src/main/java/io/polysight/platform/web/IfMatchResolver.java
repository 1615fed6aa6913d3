package io.polysight.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the header If-Match; proxies that compress may have made the tag a weak one. */
final class IfMatchResolver implements HandlerMethodArgumentResolver {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(IfMatch.class);
  }

  @Override
  public @Nullable IfMatch resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    String header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null || header.isBlank()) {
      if (parameter.isOptional()) {
        return null;
      }
      throw Problems.preconditionRequired();
    }
    if (header.strip().equals("*")) {
      return new IfMatch(null);
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw Problems.invalid(
          "If-Match",
          "'" + Texts.shortened(header) + "' is not an ETag of ours, which look like \"3\"");
    }
    return new IfMatch(Long.valueOf(tag.group(1)));
  }
}
