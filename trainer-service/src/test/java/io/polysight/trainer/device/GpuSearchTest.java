package io.polysight.trainer.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuSearchTest {
  @TempDir Path root;

  @Test
  void saysThatNothingWasFound() {
    assertThat(new GpuSearch(root, "cpu").refusal())
        .contains("/dev/nvidia0…: none.")
        .contains("libcuda.so.1: none.")
        .contains("build 'cpu'");
  }

  @Test
  void namesTheDeviceAndTheDriverBesideTheEngineThatCannotUseThem() throws IOException {
    Files.createDirectories(root.resolve("dev"));
    Files.createFile(root.resolve("dev/nvidia0"));
    Files.createFile(root.resolve("dev/nvidiactl"));
    Files.createDirectories(root.resolve("usr/lib/x86_64-linux-gnu"));
    Files.createFile(root.resolve("usr/lib/x86_64-linux-gnu/libcuda.so.1"));

    assertThat(new GpuSearch(root, "cpu").refusal())
        .contains("found /dev/nvidia0.")
        .doesNotContain("nvidiactl")
        .contains("usr/lib/x86_64-linux-gnu/libcuda.so.1")
        .contains("computes on the CPU only");
  }

  @Test
  void knowsTheBuildOfTheShippedEngine() {
    assertThat(GpuSearch.here().findings()).contains("The tensor engine is the build 'cpu'.");
  }
}
