package io.polysight.eval.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RunPropertiesTest {
  @Test
  void doublesThePauseUpToTheLongest() {
    Duration any = Duration.ofSeconds(30);
    var settings =
        new RunProperties(
            URI.create("http://x"), 1, any, any, any, Duration.ofSeconds(1), any, any);

    assertThat(settings.pause(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.pause(4)).isEqualTo(Duration.ofSeconds(8));
    assertThat(settings.pause(6)).isEqualTo(any);
    assertThat(settings.pause(1_000_000)).isEqualTo(any);
  }

  @Test
  void refusesToStartOnAMisspeltKey() {
    new ApplicationContextRunner()
        .withUserConfiguration(Configured.class)
        .withPropertyValues(
            "polysight.eval-service.runs.inference-url=http://x",
            "polysight.eval-service.runs.given-up-afetr=1h")
        .run(context ->
            assertThat(context).getFailure().rootCause().hasMessageContaining("given-up-afetr"));
  }

  @EnableConfigurationProperties(RunProperties.class)
  static class Configured {}
}
