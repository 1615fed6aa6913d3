package io.polysight.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * After a POST that carries a key: keeps its answer if it succeeded, frees the key if it did not.
 */
final class AnswerKeeper extends OncePerRequestFilter {
  private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag");

  private static final Logger LOG = LoggerFactory.getLogger(AnswerKeeper.class);

  private final KeptAnswers answers;

  AnswerKeeper(KeptAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || request.getHeader(Replay.HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
    boolean answered = false;
    try {
      chain.doFilter(request, cached);
      answered = true;
    } finally {
      try {
        settle(request, cached, answered);
      } catch (DataAccessException e) {
        // The request has had its effect: its sender must learn of it. A repetition is told that
        // nobody knows how the first one ended, which is then true.
        LOG.warn("the answer to an Idempotency-Key could not be kept", e);
      }
    }
    cached.copyBodyToResponse();
  }

  private void settle(
      HttpServletRequest request, ContentCachingResponseWrapper response, boolean answered) {
    if (!(request.getAttribute(Replay.USE) instanceof KeptAnswers.Use use)) {
      return;
    }
    if (!answered || response.getStatus() >= 300) {
      answers.release(use);
      return;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    if (response.getContentType() != null) {
      headers.put("Content-Type", response.getContentType());
    }
    answers.keep(
        use, new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray()));
  }
}
