package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.BaseNDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TrainingMemoryTest extends TorchTest {
  private static long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    Assumptions.assumeTrue(Files.exists(status), "resident memory is read from /proc");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fiftyStepsKeepTheArrayCountAndResidentMemoryFlat() throws IOException {
    ToyModel model = new ToyModel(kernels, root);
    for (int i = 0; i < 20; i++) {
      model.step(root, i);
    }
    int arrays = ((BaseNDManager) root).getManagedArrays().size();
    long resident = residentMegabytes();
    for (int i = 0; i < 50; i++) {
      model.step(root, i);
    }
    assertThat(((BaseNDManager) root).getManagedArrays()).hasSize(arrays);
    // one step's activations take about 5 MB, so a leak of them would show as 250 MB
    assertThat(residentMegabytes() - resident).isLessThan(40);
  }
}
