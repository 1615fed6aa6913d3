package io.polysight.nn.region;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Npy;
import io.polysight.nn.Torch;
import io.polysight.nn.TorchTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Values and gradients against torchvision's and PyTorch's on the same inputs. */
class RegionReferenceTest extends TorchTest {
  private static final float TOLERANCE = 2e-5f;
  private final Path boxes = ReferenceAnswers.folder("numerics-boxes");
  private final Path losses = ReferenceAnswers.folder("numerics-losses");

  private NDArray in(Path folder, String name) {
    return Npy.read(folder.resolve("inputs/" + name + ".npy")).upload(kernels, root);
  }

  private NDArray learnt(Path folder, String name) {
    NDArray array = in(folder, name);
    array.setRequiresGradient(true);
    return array;
  }

  private static float[] out(Path folder, String name) {
    return Npy.read(folder.resolve("outputs/" + name + ".npy")).floats();
  }

  @Test
  void pairwiseOverlaps() {
    var tensors = new BoxTensors(kernels);
    NDArray a = in(boxes, "boxes_a");
    NDArray b = in(boxes, "boxes_b");
    assertClose(tensors.pairwiseIou(root, a, b), out(boxes, "iou"), TOLERANCE);
    assertClose(tensors.pairwiseGiou(root, a, b), out(boxes, "giou"), TOLERANCE);
  }

  @Test
  void giouLossAndItsGradient() {
    NDArray a = learnt(boxes, "boxes_a");
    NDArray giou = new BoxTensors(kernels).giou(root, a, in(boxes, "boxes_b"));
    NDArray loss = giou.neg().add(1);
    Torch.backward(loss.sum());
    assertClose(loss, out(boxes, "giou_loss"), TOLERANCE);
    assertClose(a.getGradient(), out(boxes, "giou_loss_grad"), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"aligned,2", "aligned,auto", "plain,2", "plain,auto"})
  void roiAlignAndItsGradient(String rule, String samples) {
    NDArray features = learnt(boxes, "roi_features");
    float[] rois = in(boxes, "rois").toFloatArray();
    List<RoiAlign.Region> regions = new ArrayList<>();
    for (int i = 0; i < rois.length; i += 5) {
      Box box = new Box(rois[i + 1], rois[i + 2], rois[i + 3], rois[i + 4]);
      regions.add(new RoiAlign.Region((int) rois[i], box));
    }
    int count = samples.equals("auto") ? 0 : Integer.parseInt(samples);
    NDArray crops =
        new RoiAlign(7, 7, 0.125, count, rule.equals("aligned"))
            .forward(kernels, features, regions);
    String name = "roi_align_" + rule + "_sampling" + samples;
    assertClose(crops, out(boxes, name), TOLERANCE);
    float[] line = new float[(int) crops.size()];
    for (int i = 0; i < line.length; i++) {
      line[i] = -1 + 2f * i / (line.length - 1);
    }
    Torch.backward(crops.mul(tensor(line, crops.getShape().getShape())).sum());
    assertClose(features.getGradient(), out(boxes, name + "_grad"), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"0.25,2.0", "-1,2.0", "0.5,0.5"})
  void focalLossAndItsGradient(String alpha, String gamma) {
    NDArray logits = learnt(losses, "focal_logits");
    NDArray loss =
        new RegionLosses(kernels)
            .focal(
                root,
                logits,
                in(losses, "focal_targets"),
                Double.parseDouble(alpha),
                Double.parseDouble(gamma));
    Torch.backward(loss.sum());
    String name = "focal_alpha" + alpha + "_gamma" + gamma;
    assertClose(loss, out(losses, name), TOLERANCE);
    assertClose(logits.getGradient(), out(losses, name + "_grad"), TOLERANCE);
  }

  @Test
  void masksAtPointsTheirLossesAndTheirGradient() {
    var region = new RegionLosses(kernels);
    NDArray masks = learnt(losses, "mask_logits");
    NDArray points = in(losses, "mask_points");
    NDArray logits = region.atPoints(root, masks.reshape(4, 16, 20), points);
    NDArray targets = region.atPoints(root, in(losses, "mask_targets").reshape(4, 16, 20), points);
    assertClose(logits, out(losses, "sampled_logits"), TOLERANCE);
    assertClose(targets, out(losses, "sampled_targets"), TOLERANCE);
    NDArray entropy = region.maskCrossEntropy(root, logits, targets).mean();
    NDArray dice = region.dice(root, logits, targets).mean();
    assertClose(entropy, out(losses, "point_ce"), TOLERANCE);
    assertClose(dice, out(losses, "point_dice"), TOLERANCE);
    Torch.backward(entropy.add(dice).mul(5));
    assertClose(masks.getGradient(), out(losses, "point_5ce_5dice_grad"), TOLERANCE);
    assertClose(
        region.pairwiseMaskCrossEntropy(root, logits, targets),
        out(losses, "pairwise_point_ce"),
        TOLERANCE);
    assertClose(
        region.pairwiseDice(root, logits, targets), out(losses, "pairwise_point_dice"), TOLERANCE);
  }

  @Test
  void matchingCostsOfDeformableDetrAndTheirMatches() {
    var tensors = new BoxTensors(kernels);
    NDArray a = in(losses, "match_boxes");
    NDArray b = in(losses, "match_target_boxes");
    NDArray classes =
        kernels
            .embedding(
                root,
                new RegionLosses(kernels).focalCost(root, in(losses, "match_logits")).transpose(),
                in(losses, "match_target_classes"))
            .transpose();
    NDArray giou = tensors.pairwiseGiou(root, tensors.corners(root, a), tensors.corners(root, b));
    NDArray cost = classes.mul(2).add(tensors.pairwiseL1(root, a, b).mul(5)).sub(giou.mul(2));
    assertClose(cost, out(losses, "match_cost_deformable_detr"), TOLERANCE);
    double[][] values = new double[7][3];
    for (int i = 0; i < 21; i++) {
      values[i / 3][i % 3] = cost.toFloatArray()[i];
    }
    int[] matched = Assignment.columns(values);
    JsonNode answer = ReferenceAnswers.of("numerics-losses").get("match_deformable_detr");
    for (int i = 0; i < 3; i++) {
      assertThat(matched[answer.get("queries").get(i).asInt()])
          .isEqualTo(answer.get("targets").get(i).asInt());
    }
  }
}
