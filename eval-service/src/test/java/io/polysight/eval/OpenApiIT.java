package io.polysight.eval;

import io.polysight.platform.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiIT {
  @Test
  void keepsWhatItsInterfacePromises() {
    OpenApiContract.check(Service.get(), "eval-service");
  }
}
