package io.polysight.testing;

import org.junit.jupiter.api.Test;

/** Stands here because {@code local} is below this module and cannot use its rules itself. */
class LocalArchitectureTest {
  @Test
  void theLocalPlatformKeepsTheRulesOfTheHouse() {
    ArchitectureRules.checkSilent("io.polysight.local");
  }
}
