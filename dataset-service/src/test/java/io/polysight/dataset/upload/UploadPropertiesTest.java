package io.polysight.dataset.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class UploadPropertiesTest {
  private static final String PREFIX = "polysight.dataset-service.uploads.";

  @EnableConfigurationProperties(UploadProperties.class)
  static class Configured {}

  private final ApplicationContextRunner start =
      new ApplicationContextRunner().withUserConfiguration(Configured.class);

  @Test
  void readsItsKeys() {
    start
        .withPropertyValues(PREFIX + "largest=5MB")
        .run(context ->
            assertThat(context.getBean(UploadProperties.class).largest())
                .isEqualTo(DataSize.ofMegabytes(5)));
  }

  @Test
  void refusesToStartOnAMisspeltKeyAndOnAValueOutOfRange() {
    start
        .withPropertyValues(PREFIX + "lagrest=5MB")
        .run(context ->
            assertThat(context).getFailure().rootCause().hasMessageContaining("lagrest"));
    start
        .withPropertyValues(PREFIX + "open-for=-1s")
        .run(context ->
            assertThat(context).getFailure().rootCause().hasMessageContaining("open-for"));
  }
}
