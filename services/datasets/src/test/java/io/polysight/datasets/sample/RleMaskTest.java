package io.polysight.datasets.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RleMaskTest {
  @Test
  void isWrittenAsPycocotoolsWritesIt() {
    // pycocotools.mask.encode of [[0,1,1],[0,1,0]] in column order: runs 2, 3, 1.
    boolean[] bits = {false, true, true, false, true, false};
    assertThat(RleMask.of(2, 3, bits)).isEqualTo(new RleMask(List.of(2, 3), "231"));
    // A mask that is set from the first pixel starts with a run of no zeros.
    assertThat(RleMask.of(1, 2, new boolean[] {true, true}).counts()).isEqualTo("02");
  }

  @Test
  void comesBackBitForBit() {
    var random = new Random(4);
    for (int trial = 0; trial < 200; trial++) {
      int height = 1 + random.nextInt(70);
      int width = 1 + random.nextInt(70);
      boolean[] bits = new boolean[height * width];
      int odds = 1 + random.nextInt(60);
      int area = 0;
      for (int i = 0; i < bits.length; i++) {
        bits[i] = random.nextInt(odds) == 0;
        area += bits[i] ? 1 : 0;
      }
      RleMask mask = RleMask.of(height, width, bits);
      assertThat(mask.toBits()).isEqualTo(bits);
      assertThat(mask.area()).isEqualTo(area);
    }
  }

  @Test
  void hasTheJsonOfCoco() {
    JsonMapper json = JsonMapper.builder().build();
    RleMask mask = new RleMask(List.of(2, 3), "231");
    assertThat(json.writeValueAsString(mask)).isEqualTo("{\"size\":[2,3],\"counts\":\"231\"}");
    assertThat(json.readValue("{\"size\":[2,3],\"counts\":\"231\"}", RleMask.class))
        .isEqualTo(mask);
  }

  @Test
  void refusesRunsThatDoNotFillTheMask() {
    assertThatThrownBy(() -> new RleMask(List.of(2, 3), "23").toBits())
        .hasMessageContaining("cover 5 pixels only");
    assertThatThrownBy(() -> new RleMask(List.of(2, 3), "239").toBits())
        .hasMessageContaining("do not fill it exactly");
    assertThatThrownBy(() -> new RleMask(List.of(2, 3), "P").toBits())
        .hasMessageContaining("cut off or damaged");
  }
}
