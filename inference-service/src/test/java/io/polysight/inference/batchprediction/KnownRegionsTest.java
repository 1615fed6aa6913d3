package io.polysight.inference.batchprediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.contracts.serving.PredictedSample.Reference.Region;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.RleMask;
import io.polysight.datasets.sample.Sample;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.PixelBox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownRegionsTest {
  private static final RleMask MASK = RleMask.of(1, 2, new boolean[] {false, true});

  private static Sample sample(AnnotatedObject... objects) {
    return new Sample(
        "s",
        "test",
        new ImageReference("shard", 0, 1, "sha", "pixels", "image/png", 2, 1),
        new Annotations(null, null, List.of(objects), null, null));
  }

  private static AnnotatedObject object(String space, RleMask mask) {
    return new AnnotatedObject(Map.of(space, "cup"), new Box(1, 2, 4, 6), mask, null, null);
  }

  @Test
  void boxesAreCornerAndSidesAndMasksStayAwayWhereOnlyBoxesAreAsked() {
    Reference known = new KnownRegions("class", false).of(sample(object("class", MASK)));
    assertThat(known)
        .isEqualTo(
            new Reference.Regions(List.of(new Region("cup", new PixelBox(1, 2, 3, 4), null))));
  }

  @Test
  void objectsWithoutAMaskCannotBeScoredByMasks() {
    var masks = new KnownRegions("class", true);
    Sample both = sample(object("class", null), object("class", MASK));
    assertThat(masks.of(both))
        .isEqualTo(
            new Reference.Regions(
                List.of(
                    new Region(
                        "cup", new PixelBox(1, 2, 3, 4), new Mask(MASK.size(), MASK.counts())))));
    assertThat(masks.in(sample(object("class", null)))).isFalse();
  }

  @Test
  void objectsNamedInAnotherSpaceAreNotKnown() {
    assertThat(new KnownRegions("class", false).in(sample(object("shape", MASK)))).isFalse();
    assertThat(new KnownRegions("shape", false).in(sample(object("shape", MASK)))).isTrue();
  }
}
