package io.polysight.inference;

import io.polysight.platform.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class InterfaceIT {
  @Test
  void keepsWhatItsInterfacePromises() {
    try (Testbed bed = new Testbed()) {
      OpenApiContract.check(bed.service(), "inference-service");
    }
  }
}
