package io.polysight.eval;

import io.polysight.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.checkService("io.polysight.eval");
  }
}
