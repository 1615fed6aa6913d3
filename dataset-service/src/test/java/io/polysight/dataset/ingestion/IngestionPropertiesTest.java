package io.polysight.dataset.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IngestionPropertiesTest {
  private static final String PREFIX = "polysight.dataset-service.ingestion.";

  @EnableConfigurationProperties(IngestionProperties.class)
  static class Configured {}

  private final ApplicationContextRunner start =
      new ApplicationContextRunner()
          .withUserConfiguration(Configured.class)
          .withPropertyValues(PREFIX + "folder=/tmp/x");

  @Test
  void refusesToStartOnAMisspeltKey() {
    start
        .withPropertyValues(PREFIX + "wrokers=2")
        .run(context ->
            assertThat(context).getFailure().rootCause().hasMessageContaining("wrokers"));
  }

  @Test
  void refusesAHoldThatAWorkingWorkerWouldLose() {
    start
        .withPropertyValues(PREFIX + "held-for=2s", PREFIX + "reported-every=1s")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("held-for")
                .hasMessageContaining("reported-every"));
  }
}
