package io.polysight.nn.region;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.nn.Npy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BoxTest {
  private static Npy file(String name) {
    return Npy.read(ReferenceAnswers.folder("numerics-boxes").resolve(name + ".npy"));
  }

  private static List<Box> boxes(String name) {
    float[] values = file("inputs/" + name).floats();
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < values.length; i += 4) {
      boxes.add(new Box(values[i], values[i + 1], values[i + 2], values[i + 3]));
    }
    return boxes;
  }

  @Test
  void overlapsAreTorchvisions() {
    List<Box> b = boxes("boxes_b");
    float[] iou = new float[81];
    float[] giou = new float[81];
    for (int i = 0; i < 81; i++) {
      Box box = boxes("boxes_a").get(i / 9);
      iou[i] = (float) box.iou(b.get(i % 9));
      giou[i] = (float) box.giou(b.get(i % 9));
    }
    assertClose(iou, file("outputs/iou").floats(), 1e-5f);
    assertClose(giou, file("outputs/giou").floats(), 1e-5f);
  }

  @Test
  void overlapsByHand() {
    Box square = new Box(0, 0, 2, 2);
    Box shifted = new Box(1, 0, 3, 2);
    assertThat(square.iou(shifted)).isCloseTo(1 / 3.0, within(1e-12)); // 2 of 6
    assertThat(square.giou(shifted)).isCloseTo(1 / 3.0, within(1e-12)); // the hull is the union
    assertThat(square.giou(new Box(4, 0, 6, 2))).isCloseTo(-4 / 12.0, within(1e-12));
    assertThat(square.iou(new Box(2, 0, 3, 1))).isZero();
  }

  @Test
  void boxesWithoutAreaOverlapWithNothing() {
    Box point = new Box(1, 1, 1, 1);
    assertThat(point.iou(point)).isZero();
    assertThat(point.giou(point)).isEqualTo(-1);
    assertThat(new Box(0, 0, 2, 2).iou(point)).isZero();
  }

  @Test
  void centresAndCornersAreTheSameBox() {
    Box box = Box.around(0.5, 0.25, 0.5, 0.25);
    assertThat(box).isEqualTo(new Box(0.25, 0.125, 0.75, 0.375));
    assertThat(box.centre()).containsExactly(0.5f, 0.25f, 0.5f, 0.25f);
    assertThat(Box.around(1, 1, -2, 3).width()).isZero();
  }

  @Test
  void refusesCrossedEdges() {
    assertThatThrownBy(() -> new Box(2, 0, 1, 1)).hasMessageContaining("left <= right");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.3", "0.5", "0.7"})
  void suppressionIsTorchvisions(String most) {
    float[] scores = file("inputs/nms_scores").floats();
    int[] classes =
        IntStream.range(0, 40).map(i -> (int) file("inputs/nms_classes").longs()[i]).toArray();
    JsonNode answers = ReferenceAnswers.of("numerics-boxes");
    double threshold = Double.parseDouble(most);
    assertThat(Suppression.greedy(boxes("nms_boxes"), scores, threshold))
        .isEqualTo(numbers(answers.get("nms_" + most)));
    assertThat(Suppression.byClass(boxes("nms_boxes"), scores, classes, threshold))
        .isEqualTo(numbers(answers.get("batched_nms_" + most)));
  }

  private static List<Integer> numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
  }

  @Test
  void suppressionKeepsTheEarlierOfEqualScoresAndCountsItsArguments() {
    Box box = new Box(0, 0, 1, 1);
    assertThat(Suppression.greedy(List.of(box, box), new float[] {0.5f, 0.5f}, 0.9))
        .containsExactly(0);
    assertThatThrownBy(() -> Suppression.greedy(List.of(box), new float[2], 0.5))
        .hasMessageContaining("1 boxes with 2 scores");
  }
}
