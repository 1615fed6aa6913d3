package io.polysight.platform.idempotency;

import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before a POST that carries a key reaches its controller: reserves the key, or gives the answer
 * given before.
 */
final class Replay implements HandlerInterceptor {
  static final String HEADER = "Idempotency-Key";
  static final String USE = Replay.class.getName() + ".use";
  private static final int LONGEST_KEY = 200;

  private final KeptAnswers answers;

  Replay(KeptAnswers answers) {
    this.answers = answers;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String key = request.getHeader(HEADER);
    if (key == null
        || !"POST".equals(request.getMethod())
        || !(handler instanceof HandlerMethod method)
        || method.hasMethodAnnotation(NotIdempotent.class)
        || request.getAttribute(USE) != null) {
      return true;
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problems.invalid(HEADER, "needs 1 to " + LONGEST_KEY + " characters");
    }
    KeptAnswers.Use use = use(request, key);
    Optional<KeptAnswer> before = answers.reserve(use);
    if (before.isEmpty()) {
      request.setAttribute(USE, use);
      return true;
    }
    write(response, before.get());
    return false;
  }

  private static KeptAnswers.Use use(HttpServletRequest request, String key) throws IOException {
    String subject = request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
    return new KeptAnswers.Use(
        subject,
        request.getMethod() + " " + request.getRequestURI(),
        key,
        digest(request.getInputStream().readAllBytes()));
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-256", e);
    }
  }

  private static void write(HttpServletResponse response, KeptAnswer answer) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader("Idempotency-Replayed", "true");
    response.getOutputStream().write(answer.body());
  }
}
