package io.polysight.inference.prediction;

import io.polysight.platform.web.Problems;
import java.util.Base64;

/** Images within JSON. */
public final class Base64Images {
  private Base64Images() {}

  /**
   * @throws io.polysight.platform.web.ProblemException 400 naming the field
   */
  public static byte[] decode(String field, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid(
          field, "is not base64 (RFC 4648 section 4): send the file's bytes only, no data: prefix");
    }
  }
}
