package io.polysight.inference.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Detected;
import io.polysight.tasks.Prediction.Found;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.Prediction.Segmented;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final PixelBox BEST = new PixelBox(0, 0, 10, 10);

  /** Intersection 90, union 110: IoU 0.818. */
  private static final PixelBox NEAR = new PixelBox(1, 0, 10, 10);

  /** Intersection 50, union 150: IoU 0.333. */
  private static final PixelBox BESIDE = new PixelBox(5, 0, 10, 10);

  @Test
  void ofOverlappingRegionsOfOneLabelTheBestIsTold() {
    Detected all =
        new Detected(
            List.of(
                new Found("cup", 0.9, BEST),
                new Found("cup", 0.8, NEAR),
                new Found("plate", 0.7, NEAR),
                new Found("cup", 0.6, BESIDE)));
    assertThat(Duplicates.without(all, 0.5))
        .isEqualTo(
            new Detected(
                List.of(
                    new Found("cup", 0.9, BEST),
                    new Found("plate", 0.7, NEAR),
                    new Found("cup", 0.6, BESIDE))));
  }

  @Test
  void whoDoesNotAskForItGetsEveryRegion() {
    Detected all = new Detected(List.of(new Found("cup", 0.9, BEST), new Found("cup", 0.8, BEST)));
    assertThat(Duplicates.without(all, null)).isSameAs(all);
  }

  @Test
  void outlinesAreComparedByTheirBoxesToo() {
    Mask mask = new Mask(List.of(1, 1), "01");
    Outlined best = new Outlined("cup", 0.9, BEST, mask);
    Prediction all = new Segmented(List.of(best, new Outlined("cup", 0.8, NEAR, mask)));
    assertThat(Duplicates.without(all, 0.5)).isEqualTo(new Segmented(List.of(best)));
  }

  @Test
  void anOverlapThatIsNoneOrOfATaskWithoutRegionsIsAFault() {
    List<Faults.Fault> faults = new ArrayList<>();
    ObjectDetection cups = new ObjectDetection(List.of("cup"), null, null);
    Duplicates.check(cups, 0.5, "fine", faults);
    Duplicates.check(new Captioning(8, 1), null, "absent", faults);
    Duplicates.check(cups, 0.0, "nothing", faults);
    Duplicates.check(cups, 1.5, "tooMuch", faults);
    Duplicates.check(new Captioning(8, 1), 0.5, "caption", faults);
    assertThat(faults)
        .extracting(Faults.Fault::field)
        .containsExactly("nothing", "tooMuch", "caption");
  }
}
