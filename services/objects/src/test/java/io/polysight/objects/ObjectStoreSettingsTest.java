package io.polysight.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ObjectStoreSettingsTest {
  @Test
  void keepsTheSecretOutOfLogs() {
    URI endpoint = URI.create("http://127.0.0.1:9000");

    assertThat(new ObjectStoreSettings(endpoint, endpoint, "key", "hush").toString())
        .doesNotContain("hush");
  }
}
