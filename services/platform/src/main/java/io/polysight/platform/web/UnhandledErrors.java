package io.polysight.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container refused before a controller saw it is a problem as well. */
@RestController
final class UnhandledErrors implements ErrorController {
  private final ProblemWriter problems;

  UnhandledErrors(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  ResponseEntity<Object> answer(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 500;
    ProblemKind kind =
        switch (code) {
          case 401 -> ProblemKind.UNAUTHENTICATED;
          case 403 -> ProblemKind.FORBIDDEN;
          case 404 -> ProblemKind.NOT_FOUND;
          case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
          case 413 -> ProblemKind.TOO_LARGE;
          default -> code >= 400 && code < 500 ? ProblemKind.UNREADABLE : ProblemKind.FAILED;
        };
    String detail =
        kind == ProblemKind.FAILED
            ? "This is our fault; the trace id finds it in our logs."
            : "The request was refused before it reached a route.";
    return problems.answer(request, kind, detail, null, new HttpHeaders());
  }
}
