package io.polysight.trainer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.objects.ObjectStoreSettings;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerEnvironmentTest {
  private static final URI ENDPOINT = URI.create("http://127.0.0.1:9000");
  private static final WorkerEnvironment ENVIRONMENT =
      new WorkerEnvironment(new ObjectStoreSettings(ENDPOINT, ENDPOINT, "key", "secret"));

  @Test
  void givesAWorkerNoSecretOfTheServiceButTheObjectStores() {
    Map<String, String> given =
        ENVIRONMENT.under(
            Map.of(
                "PATH", "/bin",
                "POLYSIGHT_DATABASE_PASSWORD", "hidden",
                "POLYSIGHT_CLIENT_SECRET", "hidden"));

    assertThat(given)
        .containsEntry("PATH", "/bin")
        .containsEntry("OMP_WAIT_POLICY", "PASSIVE")
        .containsEntry("DJL_OFFLINE", "true")
        .doesNotContainValue("hidden");
    assertThat(WorkerEnvironment.from(given)).isEqualTo(ENVIRONMENT);
  }

  @Test
  void namesTheVariableThatIsAbsent() {
    assertThatThrownBy(
            () -> WorkerEnvironment.from(Map.of("POLYSIGHT_S3_ENDPOINT", "http://127.0.0.1:1")))
        .hasMessageContaining("POLYSIGHT_S3_ACCESS_KEY");
  }
}
