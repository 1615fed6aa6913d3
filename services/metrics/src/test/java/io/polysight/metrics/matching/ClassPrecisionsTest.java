package io.polysight.metrics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClassPrecisionsTest {
  /** Images with a few outcomes of different scores, so that no order is left to chance. */
  private record Image(double positives, double[] scores, boolean[] hits) {
    static Image random(SplittableRandom random) {
      int found = random.nextInt(4);
      boolean[] hits = new boolean[found];
      int all = 0;
      for (int i = 0; i < found; i++) {
        hits[i] = random.nextBoolean();
        all += hits[i] ? 1 : 0;
      }
      return new Image(all + random.nextInt(2), random.doubles(found).toArray(), hits);
    }

    void add(int number, ClassOutcomes.Builder out) {
      out.positive(number, positives);
      for (int i = 0; i < scores.length; i++) {
        if (hits[i]) {
          out.hit(number, scores[i], 1);
        } else {
          out.miss(number, scores[i]);
        }
      }
    }
  }

  @Test
  void countsADrawAsIfItsImagesWereListedAsOften() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2_000; i++) {
      int images = 1 + random.nextInt(6);
      var once = new ClassOutcomes.Builder(images);
      var listed = new ClassOutcomes.Builder(images);
      Image[] all = new Image[images];
      for (int image = 0; image < images; image++) {
        all[image] = Image.random(random);
        all[image].add(image, once);
      }
      int[] counts = new int[images];
      for (int image = 0; image < images; image++) {
        int drawn = random.nextInt(images);
        counts[drawn]++;
        all[drawn].add(image, listed);
      }
      PrecisionRecall drawn = once.build().curve(counts);
      ClassOutcomes repeated = listed.build();
      if (repeated.positives() > 0) {
        PrecisionRecall expected = repeated.curve();
        assertThat(drawn.area()).isCloseTo(expected.area(), within(1e-12));
        assertThat(drawn.elevenPoint()).isCloseTo(expected.elevenPoint(), within(1e-12));
        assertThat(drawn.hundredOnePoint()).isCloseTo(expected.hundredOnePoint(), within(1e-12));
      }
    }
  }

  @Test
  void overlapsBoxesAsOnPaper() {
    Box box = new Box(0, 0, 10, 10);
    assertThat(box.iou(new Box(5, 0, 15, 10))).isCloseTo(50.0 / 150, within(1e-12));
    assertThat(box.inclusiveIou(new Box(5, 0, 15, 10)))
        .isCloseTo(66.0 / (2 * 121 - 66), within(1e-12));
    assertThat(box.shareIn(new Box(5, 0, 100, 100))).isEqualTo(0.5);
    assertThat(box.iou(new Box(20, 20, 30, 30))).isZero();
    assertThat(new Box(1, 1, 1, 1).iou(new Box(1, 1, 1, 1))).isZero();
  }
}
