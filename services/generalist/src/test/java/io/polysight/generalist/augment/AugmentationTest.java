package io.polysight.generalist.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.image.RgbImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {
  private static final Augmentation EVERYTHING =
      new Augmentation(new ScaleJitter(0.5, 2), 0.5, new RandAugment(2, 9, true), 0);

  @Test
  void drawsTheSameForTheSameSeedStepAndSampleAndOtherwiseAnother() throws IOException {
    Picture picture = Picture.of(ReferencePixels.picture());
    Set<String> different = new HashSet<>();
    for (long[] place : new long[][] {{1, 1, 1}, {2, 1, 1}, {1, 2, 1}, {1, 1, 2}}) {
      var draws = new Draws(place[0], place[1], place[2]);
      RgbImage once = EVERYTHING.apply(picture, draws).image();
      EVERYTHING.apply(picture, new Draws(9, 9, 9));
      assertThat(EVERYTHING.apply(picture, draws).image()).isEqualTo(once);
      different.add(once.pixelDigest());
    }
    assertThat(different).hasSize(4);
  }

  @Test
  void leavesTheImageAloneWhereNothingIsAskedFor() throws IOException {
    Picture picture = Picture.of(ReferencePixels.picture());
    assertThat(Augmentation.NONE.apply(picture, new Draws(1, 2, 3))).isEqualTo(picture);
  }

  @Test
  void keepsColoursUnlessTheyMayChange() {
    int red = 0xd02010;
    Picture picture = Picture.of(new RgbImage(20, 20, PixelMap.filled(400, red)));
    Set<Integer> kept = new HashSet<>();
    Set<Integer> changed = new HashSet<>();
    for (int step = 0; step < 200; step++) {
      var draws = new Draws(1, step, 0);
      add(kept, new RandAugment(1, 15, false).apply(picture, draws).image());
      add(changed, new RandAugment(1, 15, true).apply(picture, draws).image());
    }
    assertThat(kept).containsExactlyInAnyOrder(red, 0);
    assertThat(changed).hasSizeGreaterThan(4);
  }

  private static void add(Set<Integer> colours, RgbImage image) {
    for (int i = 0; i < image.width() * image.height(); i++) {
      colours.add(image.at(i % image.width(), i / image.width()));
    }
  }

  @Test
  void mixupOfEqualImagesIsTheImage() {
    float[] pixels = {0.1f, -0.7f, 0.3f, 0.1f, -0.7f, 0.3f};
    assertThat(Mixup.mixed(pixels, 2, 0.37)).isEqualTo(pixels);
  }

  @Test
  void mixupTakesItsShareOfEachImageAndTheRestOfTheNext() {
    float[] mixed = Mixup.mixed(new float[] {1, 0, 0, 2}, 2, 0.75);
    assertThat(mixed).containsExactly(0.75f, 0.5f, 0.25f, 1.5f);
  }

  /** Beta(a, a) has the mean 1/2 and the variance 1 / (4 (2 a + 1)). */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.2, 1})
  void mixupSharesFollowTheBetaDistribution(double alpha) {
    int count = 20_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double share = Mixup.share(alpha, new Draws(4, i, 0));
      sum += share;
      squares += share * share;
    }
    double mean = sum / count;
    assertThat(mean).isCloseTo(0.5, within(0.01));
    assertThat(squares / count - mean * mean).isCloseTo(1 / (4 * (2 * alpha + 1)), within(0.004));
  }
}
