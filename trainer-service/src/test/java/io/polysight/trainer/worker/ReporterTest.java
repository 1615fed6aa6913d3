package io.polysight.trainer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReporterTest {
  /** A measurement costs as many passes as there are tasks: 2 in 200 are a hundredth. */
  @ParameterizedTest
  @CsvSource({"2, 0.01, 200", "5, 0.01, 500", "3, 0.02, 150", "1, 0.01, 0", "4, 0, 0"})
  void measuresInterferenceAsSeldomAsItsShareAllows(int tasks, double share, long every) {
    assertThat(Reporter.interferenceEvery(tasks, share)).isEqualTo(every);
  }
}
