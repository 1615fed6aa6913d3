package io.polysight.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenOnceTest {
  @TempDir Path folder;

  @Test
  void secretsAreDrawnOnceAndReadableByTheirOwnerOnly() throws IOException {
    DataFolder data = new DataFolder(folder);
    String drawn = Secrets.load(data).get("s3");
    assertThat(Secrets.load(data).get("s3")).isEqualTo(drawn).hasSize(32);
    assertThat(Secrets.load(data).get("demo")).isNotEqualTo(drawn);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
        .isEqualTo("rw-------");
  }

  @Test
  void aPortIsKeptUntilItIsTaken() throws IOException {
    DataFolder data = new DataFolder(folder);
    int first = Ports.load(data, Ports.Policy.RANDOM).of("kafka");
    assertThat(Ports.load(data, Ports.Policy.RANDOM).of("kafka")).isEqualTo(first);
    try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.load(data, Ports.Policy.RANDOM).of("kafka"))
          .isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void aSecondSupervisorIsRefusedWithAWayOut() throws IOException {
    DataFolder data = new DataFolder(folder);
    data.run();
    try (DataFolderLock held = DataFolderLock.take(data)) {
      assertThat(held).isNotNull();
      assertThat(DataFolderLock.isHeld(data)).isTrue();
      assertThatThrownBy(() -> DataFolderLock.take(data))
          .isInstanceOf(DataFolderLock.HeldException.class)
          .hasMessageContaining("./polysight down");
    }
    assertThat(DataFolderLock.isHeld(data)).isFalse();
  }
}
