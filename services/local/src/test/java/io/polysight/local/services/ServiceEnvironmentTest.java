package io.polysight.local.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
  private static final Map<String, String> KNOWN =
      Map.of("POLYSIGHT_PORT", "8081", "POLYSIGHT_KAFKA", "127.0.0.1:9", "POLYSIGHT_OTHER", "x");

  @TempDir Path folder;

  @Test
  void holdsExactlyWhatTheFileNames() throws IOException {
    Path file =
        write(
            """
            server: {port: "${POLYSIGHT_PORT}"}
            # not asked for: ${POLYSIGHT_OTHER}
            list:
              - kafka: prefix-${POLYSIGHT_KAFKA}
              - 7
              - name: ${spring.application.name}
            """);
    assertThat(ServiceEnvironment.of(file, KNOWN))
        .isEqualTo(Map.of("POLYSIGHT_PORT", "8081", "POLYSIGHT_KAFKA", "127.0.0.1:9"));
  }

  @Test
  void namesFileAndKeyOfEveryUnknownPlaceholder() throws IOException {
    Path file = write("a: {b: \"${POLYSIGHT_PROT}\"}\nc: [\"${POLYSIGHT_KAFAK}\"]\n");
    assertThatThrownBy(() -> ServiceEnvironment.of(file, KNOWN))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file + ": a.b names the unknown placeholder ${POLYSIGHT_PROT}")
        .hasMessageContaining("c[0] names the unknown placeholder ${POLYSIGHT_KAFAK}");
  }

  @Test
  void leavesAPlaceholderWithADefaultToIt() throws IOException {
    Path file = write("a: ${POLYSIGHT_ELSEWHERE:here}\nb: ${POLYSIGHT_PORT:1}\n");
    assertThat(ServiceEnvironment.of(file, KNOWN)).isEqualTo(Map.of("POLYSIGHT_PORT", "8081"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("service.yml"), text);
  }
}
