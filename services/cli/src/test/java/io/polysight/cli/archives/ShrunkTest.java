package io.polysight.cli.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShrunkTest {

  private static Annotations one(Box box, boolean... bits) {
    return new Annotations(
        null,
        null,
        List.of(
            new AnnotatedObject(Map.of("class", "cat"), box, RleMask.of(2, 4, bits), null, null)),
        null,
        null);
  }

  @Test
  void boxesAndMasksFollowTheImage() {
    Shrunk shrunk = Shrunk.of(new RgbImage(4, 2, new byte[24]), 2);
    assertThat(shrunk.image().width()).isEqualTo(2);
    assertThat(shrunk.image().height()).isEqualTo(1);
    Annotations known =
        shrunk.of(one(new Box(0, 0, 3, 2), false, false, false, false, false, true, false, false));
    AnnotatedObject cat = known.objects().getFirst();
    assertThat(cat.box()).isEqualTo(new Box(0, 0, 1.5, 1));
    assertThat(Objects.requireNonNull(cat.mask()).toBits()).containsExactly(true, false);
    assertThat(cat.labels()).isEqualTo(Map.of("class", "cat"));
  }

  @Test
  void aMaskThatNoPixelIsLeftOfIsNoMask() {
    Shrunk shrunk = Shrunk.of(new RgbImage(4, 2, new byte[24]), 2);
    Annotations known =
        shrunk.of(one(new Box(0, 0, 1, 1), true, false, false, false, false, false, false, false));
    assertThat(known.objects().getFirst().mask()).isNull();
  }

  @Test
  void smallImagesStayAsTheyAre() {
    var image = new RgbImage(4, 2, new byte[24]);
    Annotations known =
        one(new Box(0, 0, 1, 1), true, false, false, false, false, false, false, false);
    assertThat(Shrunk.of(image, 4).image()).isSameAs(image);
    assertThat(Shrunk.of(image, 4).of(known)).isEqualTo(known);
  }
}
