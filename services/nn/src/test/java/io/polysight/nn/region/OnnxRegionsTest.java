package io.polysight.nn.region;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.OnnxOperatorTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Crops, suppression and points in masks against ONNX's operators. */
class OnnxRegionsTest extends OnnxOperatorTest {
  /** The cases' figures have four decimals. */
  private static final float FOUR_DECIMALS = 1e-4f;

  @ParameterizedTest
  @CsvSource({"aligned_true, true", "aligned_false, false"})
  void crops(String name, boolean aligned) {
    String test = "RoiAlign/test_roialign_" + name;
    float[] boxes = array(test, "input_1").floats();
    long[] images = array(test, "input_2").longs();
    List<RoiAlign.Region> regions = new ArrayList<>();
    for (int i = 0; i < images.length; i++) {
      Box box = new Box(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]);
      regions.add(new RoiAlign.Region((int) images[i], box));
    }
    NDArray crops = new RoiAlign(5, 5, 1, 2, aligned).forward(kernels, in(test, 0), regions);
    assertClose(crops, out(test), FOUR_DECIMALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suppress_by_IOU",
        "suppress_by_IOU_and_scores",
        "limit_output_size",
        "two_classes",
        "flipped_coordinates",
        "center_point_box_format",
        "iou_threshold_boundary"
      })
  void suppression(String name) {
    String test = "NonMaxSuppression/test_nonmaxsuppression_" + name;
    List<Box> boxes = boxes(test);
    float[] scores = array(test, "input_1").floats();
    long most = array(test, "input_2").longs()[0];
    float overlap = array(test, "input_3").floats()[0];
    float least = array(test, "input_4").floats()[0];
    List<Long> kept = new ArrayList<>();
    for (int label = 0; label < scores.length / boxes.size(); label++) {
      int from = label * boxes.size();
      float[] own = Arrays.copyOfRange(scores, from, from + boxes.size());
      long number = label;
      Suppression.greedy(boxes, own, overlap).stream()
          .filter(i -> own[i] > least)
          .limit(most)
          .forEach(i -> kept.addAll(List.of(0L, number, (long) i)));
    }
    long[] expected = array(test, "output_0").longs();
    assertThat(kept).containsExactly(Arrays.stream(expected).boxed().toArray(Long[]::new));
  }

  /** By two opposite corners, in any order, y first; or by centre and size, x first. */
  private List<Box> boxes(String test) {
    float[] all = array(test, "input_0").floats();
    boolean centred = attribute(test, "center_point_box").asInt(0) == 1;
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < all.length; i += 4) {
      boxes.add(
          centred
              ? Box.around(all[i], all[i + 1], all[i + 2], all[i + 3])
              : new Box(
                  Math.min(all[i + 1], all[i + 3]),
                  Math.min(all[i], all[i + 2]),
                  Math.max(all[i + 1], all[i + 3]),
                  Math.max(all[i], all[i + 2])));
    }
    return boxes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"test_gridsample", "test_gridsample_bilinear_align_corners_0_additional_1"})
  void valuesOfMasksBetweenTheirPixels(String name) {
    String test = "GridSample/" + name;
    NDArray image = in(test, 0);
    NDArray points = in(test, 1).add(1).div(2).reshape(1, -1, 2);
    NDArray masks = image.reshape(1, image.getShape().get(2), image.getShape().get(3));
    assertClose(new RegionLosses(kernels).atPoints(root, masks, points), out(test), FOUR_DECIMALS);
  }
}
