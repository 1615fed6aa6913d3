package io.polysight.safetensors;

import io.polysight.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.checkSilent("io.polysight.safetensors");
  }
}
