package io.polysight.eval.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void signsTheExampleOfStandardWebhooksAsItIsPublished() {
    var secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void makesSecretsOfTwentyFourBytesAndDoesNotPrintThem() {
    Secret secret = Secret.random();
    assertThat(secret.text()).startsWith("whsec_").isNotEqualTo(Secret.random().text());
    assertThat(Base64.getDecoder().decode(secret.text().substring(6))).hasSize(24);
    assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
  }
}
