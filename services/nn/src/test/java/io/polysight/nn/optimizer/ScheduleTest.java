package io.polysight.nn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  /** The numbers of one list in the reference's JSON. */
  private static double[] expected(String name) throws IOException {
    String json = Files.readString(ReferenceData.path("parity/numerics-optim/expected.json"));
    Matcher matcher = Pattern.compile("\"" + name + "\": \\[([^]]*)]").matcher(json);
    assertThat(matcher.find()).isTrue();
    return Arrays.stream(matcher.group(1).split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  private static void follows(Schedule schedule, double[] expected) {
    assertThat(expected).hasSizeGreaterThan(10);
    for (int step = 0; step < expected.length; step++) {
      assertThat(schedule.at(step)).isCloseTo(expected[step], Offset.offset(1e-7));
    }
  }

  @Test
  void cosineFollowsTransformers() throws IOException {
    follows(Schedule.cosine(1, 7, 40, 0), expected("schedule_cosine_warmup7_total40"));
  }

  @Test
  void linearFollowsTransformers() throws IOException {
    follows(Schedule.linear(1, 7, 40, 0), expected("schedule_linear_warmup7_total40"));
  }

  @Test
  void staysAtItsFloorAfterTheLastStep() {
    assertThat(Schedule.cosine(1, 2, 10, 0.01).at(25)).isEqualTo(0.01);
    assertThat(Schedule.linear(1, 2, 10, 0.01).at(25)).isEqualTo(0.01);
    assertThat(Schedule.constant(0.3).at(25)).isEqualTo(0.3);
  }

  @Test
  void refusesAWarmUpThatNeverEnds() {
    assertThatThrownBy(() -> Schedule.cosine(1, 10, 10, 0))
        .hasMessageContaining("warm-up of 10 steps does not lie within 10 steps");
  }
}
