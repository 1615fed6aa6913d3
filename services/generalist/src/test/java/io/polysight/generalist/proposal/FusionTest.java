package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Losses;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Torch;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.TransformerBlock;
import io.polysight.nn.layer.TransformerStack;
import io.polysight.nn.optimizer.AdamW;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a proposal's place and shape add to its meaning: labels that need them. */
class FusionTest extends ProposalTest {
  private static final int WIDTH = 32;
  private static final int PAIRS = 32;
  private static final int SIDE = 8;

  /** Pairs of proposals that mean the same, at random places with random masks. */
  private record Batch(NDArray semantic, NDArray boxes, NDArray masks, long[] left, long[] tall) {}

  private Batch batch(NDManager owner, NDArray meaning, String name) {
    var random = new NamedRandom(3, name);
    int count = 2 * PAIRS;
    float[] boxes = new float[4 * count];
    float[] masks = new float[SIDE * SIDE * count];
    long[] left = new long[count];
    long[] tall = new long[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < 4; j++) {
        boxes[4 * i + j] = (float) random.uniform();
      }
      tall[i] = random.uniform() < 0.5 ? 1 : 0;
      int at = (int) (random.uniform() * (SIDE - 2));
      for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
        int across = tall[i] == 1 ? pixel % SIDE : pixel / SIDE;
        masks[SIDE * SIDE * i + pixel] = across == at || across == at + 1 ? 5 : -5;
      }
    }
    for (int i = 0; i < count; i += 2) {
      left[boxes[4 * i] < boxes[4 * i + 4] ? i : i + 1] = 1;
    }
    return new Batch(
        kernels.call(owner, "expand", meaning, new long[] {PAIRS, 2, WIDTH}),
        kernels.upload(owner, boxes, PAIRS, 2, 4),
        kernels.upload(owner, masks, PAIRS, 2, SIDE * SIDE),
        left,
        tall);
  }

  /** Share of unseen proposals labelled right after training on {@code tokens} alone. */
  private double accuracy(
      BiFunction<Fusion, Batch, NDArray> tokens, Function<Batch, long[]> labels) {
    Fusion fusion = new Fusion(WIDTH, SIDE, parameters.at("fusion"));
    TransformerStack reader =
        new TransformerStack.Config(new TransformerBlock.Config(WIDTH, 2), 1)
            .build(parameters.at("reader"));
    Linear head = new Linear.Config(WIDTH, 2).build(parameters.at("head"));
    AdamW optimizer = new AdamW.Config(0.9, 0.999, 1e-8, 0, 1).build(kernels, parameters);
    NDArray meaning = random("meaning", 1, 1, WIDTH);
    double right = 0;
    for (int i = 0; i < 220; i++) {
      try (NDManager step = root.newSubManager()) {
        Batch batch = batch(step, meaning, "batch" + i);
        NDArray read = reader.forward(kernels, tokens.apply(fusion, batch));
        NDArray logits = head.forward(kernels, read).reshape(2 * PAIRS, 2);
        long[] wanted = labels.apply(batch);
        if (i < 200) {
          NDArray target = kernels.upload(step, wanted, wanted.length);
          Torch.backward(kernels.losses().crossEntropy(step, logits, target, 0, Losses.IGNORED));
          optimizer.step("labels", 3e-3);
        } else {
          long[] said = logits.argMax(1).toLongArray();
          for (int j = 0; j < said.length; j++) {
            right += said[j] == wanted[j] ? 1.0 / said.length / 20 : 0;
          }
        }
      }
    }
    return right;
  }

  @Test
  void whatLiesLeftIsAGuessWithoutTheBox() {
    assertThat(accuracy((fusion, batch) -> batch.semantic(), Batch::left)).isBetween(0.4, 0.6);
  }

  @Test
  void whatLiesLeftIsKnownWithTheBox() {
    assertThat(
            accuracy(
                (fusion, batch) -> batch.semantic().add(fusion.ofBoxes(kernels, batch.boxes())),
                Batch::left))
        .isGreaterThan(0.95);
  }

  @Test
  void theShapeIsAGuessFromTheBoxAlone() {
    assertThat(
            accuracy(
                (fusion, batch) -> batch.semantic().add(fusion.ofBoxes(kernels, batch.boxes())),
                Batch::tall))
        .isBetween(0.4, 0.6);
  }

  @Test
  void theShapeIsKnownWithTheMask() {
    assertThat(
            accuracy(
                (fusion, batch) -> batch.semantic().add(fusion.ofMasks(kernels, batch.masks())),
                Batch::tall))
        .isGreaterThan(0.95);
  }
}
