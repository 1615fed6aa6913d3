package io.polysight.eval.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook and its receiver share: 24 random bytes, written as Standard Webhooks 1.0 does.
 *
 * @param text {@code whsec_} and the bytes in base 64
 */
record Secret(String text) {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 24;
  private static final String ALGORITHM = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * The header {@code webhook-signature}: {@code v1,} and the HMAC-SHA256 of {@code
   * id.seconds.body} in base 64.
   */
  String sign(String id, Instant at, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String signed = id + "." + at.getEpochSecond() + "." + body;
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return PREFIX + "...";
  }
}
