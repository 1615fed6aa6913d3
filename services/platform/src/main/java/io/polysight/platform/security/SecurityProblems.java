package io.polysight.platform.security;

import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.ProblemKind;
import io.polysight.platform.web.ProblemWriter;
import io.polysight.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers 401, 403 and, while the signing keys cannot be read, 503. */
final class SecurityProblems
    implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private final ProblemWriter problems;

  SecurityProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    boolean sent = failure instanceof InvalidBearerTokenException;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        sent
            ? "Bearer realm=\"polysight\", error=\"invalid_token\""
            : "Bearer realm=\"polysight\"");
    problems.write(
        request,
        response,
        ProblemKind.UNAUTHENTICATED,
        sent
            ? "The bearer token is not valid here: it has expired, or was issued by somebody else."
            : "Send an access token in the header Authorization: Bearer <token>.");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof AuthenticationServiceException) {
      LOG.warn("the identity provider's keys cannot be read", failure);
      ProblemException unavailable =
          Problems.unavailable("The identity provider", RETRY_AFTER, failure);
      problems.write(request, response, unavailable);
      return;
    }
    commence(request, response, failure);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    problems.write(
        request, response, ProblemKind.FORBIDDEN, "Your token does not grant this route.");
  }
}
