package io.polysight.generalist.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.sample.RleMask;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.proposal.ImageProposals;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Found;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.RegionTask;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionAnswersTest {
  private static final float SURE = 20; // a logit of probability 1
  private static final List<String> NAMES = List.of("cup", "dog");

  /** Two proposals in an image of 32 x 16, of which the middle square is seen. */
  private static Prediction answer(RegionTask task) {
    var proposals =
        new ImageProposals(
            new float[] {0.5f, 0.5f, 0.5f, 0.5f, 1, 0.5f, 0.5f, 1},
            new float[] {SURE, -SURE, -SURE, -SURE, -1, -1, -1, -1},
            new float[] {SURE, 0});
    var regions =
        new EncodedRegions(
            proposals, new float[] {0, 1, 1, 0}, Preprocessing.square(8).view(32, 16), 32, 16);
    var names = new CandidateEmbeddings(NAMES, new float[] {1, 0, 0, 1});
    return new RegionAnswers(regions, names, Math.log(9)).answer(task);
  }

  @Test
  void boxesAreInPixelsOfTheWholeImageAndCutAtWhatWasSeen() {
    var answer = (Prediction.Detected) answer(new ObjectDetection(NAMES, 0.0, null));
    assertThat(answer.objects()).extracting(Found::label).containsExactly("dog", "cup");
    assertThat(answer.objects())
        .extracting(Found::box)
        .containsExactly(new PixelBox(12, 4, 8, 8), new PixelBox(20, 0, 4, 16));
  }

  @Test
  void aScoreIsObjectnessTimesTheProbabilityOfTheName() {
    var answer = (Prediction.Detected) answer(new ObjectDetection(NAMES, 0.0, null));
    assertThat(answer.objects().get(0).score()).isCloseTo(0.9, within(1e-6));
    assertThat(answer.objects().get(1).score()).isCloseTo(0.45, within(1e-6));
  }

  @Test
  void reportsNoMoreThanAskedFor() {
    assertThat(((Prediction.Detected) answer(new ObjectDetection(NAMES, 0.5, null))).objects())
        .hasSize(1);
    assertThat(((Prediction.Detected) answer(new ObjectDetection(NAMES, 0.0, 1))).objects())
        .hasSize(1);
  }

  @Test
  void masksCoverPixelsOfTheWholeImage() {
    var answer = (Prediction.Segmented) answer(new InstanceSegmentation(NAMES, 0.0, null));
    Prediction.Mask mask = answer.objects().getFirst().mask();
    assertThat(mask.size()).containsExactly(16, 32);
    boolean[] bits = new RleMask(mask.size(), mask.counts()).toBits();
    // the upper left of four cells: columns 8 to 15 of rows 0 to 7; logits fall to 0 half-way
    assertThat(bits[32 * 2 + 9]).isTrue();
    assertThat(bits[32 * 2 + 7]).isFalse();
    assertThat(bits[32 * 2 + 21]).isFalse();
    assertThat(bits[32 * 13 + 9]).isFalse();
    assertThat(new RleMask(mask.size(), answer.objects().get(1).mask().counts()).area()).isZero();
  }
}
