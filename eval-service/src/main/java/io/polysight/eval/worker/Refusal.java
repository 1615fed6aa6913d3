package io.polysight.eval.worker;

import io.polysight.platform.web.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What another service refuses. */
public final class Refusal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Refusal() {}

  /** The words of another service's problem. */
  public static String words(ProblemException.PassedOn refusal) {
    String body = refusal.body();
    try {
      String detail = JSON.readTree(body).path("detail").asString("");
      return detail.isEmpty() ? body : detail;
    } catch (JacksonException e) {
      // No problem document, so its text is all there is to tell.
      return body;
    }
  }
}
