package io.polysight.platform.clients;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The bearer token of the request this thread serves. */
final class CallerToken {

  String value() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token) {
      return token.getToken().getTokenValue();
    }
    throw new IllegalStateException(
        "no caller's token here: a call in the caller's name is possible only while serving them");
  }
}
