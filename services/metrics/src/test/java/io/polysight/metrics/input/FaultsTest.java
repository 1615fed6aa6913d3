package io.polysight.metrics.input;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final Path FILE = Path.of("/somewhere/results.json");

  @Test
  void countsEachKindAndShowsItsFirstFiveOffenders() {
    var faults = new Faults();
    for (int i = 0; i < 1_000; i++) {
      faults.add("unknown image_id", new Place(FILE, i + 1, "[" + i + "].image_id"), 9000 + i);
    }
    faults.add("score that is no finite number", new Place(FILE, 3, "[2].score"), Double.NaN);
    assertThatThrownBy(() -> faults.orThrow("results.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            """
            results.json cannot be scored:
              1000 x unknown image_id: results.json:1 [0].image_id = 9000; \
            results.json:2 [1].image_id = 9001; results.json:3 [2].image_id = 9002; \
            results.json:4 [3].image_id = 9003; results.json:5 [4].image_id = 9004; and 995 more
              1 x score that is no finite number: results.json:3 [2].score = NaN\
            """);
  }

  @Test
  void saysNothingWithoutFaults() {
    assertThatCode(() -> new Faults().orThrow("results.json")).doesNotThrowAnyException();
  }
}
