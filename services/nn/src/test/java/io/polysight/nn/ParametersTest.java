package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.layer.LayerNorm;
import io.polysight.nn.layer.Linear;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ParametersTest extends TorchTest {
  private Parameters tree(boolean withExtraLayer) {
    Parameters p = Parameters.create(kernels, root, 42);
    if (withExtraLayer) {
      new Linear.Config(7, 7).build(p.at("extra"));
    }
    new Linear.Config(4, 3).build(p.at("head"));
    new LayerNorm.Config(4).build(p.at("norm"));
    p.scalar("log_scale", Losses.LOG_SCALE);
    return p;
  }

  @Test
  void listsParametersInTheOrderTheyWereMade() {
    Parameters p = tree(false);
    assertThat(p.all())
        .extracting(Parameter::name)
        .containsExactly("head.weight", "head.bias", "norm.weight", "norm.bias", "log_scale");
    assertThat(p.all())
        .extracting(Parameter::decayed)
        .containsExactly(true, false, false, false, false);
    assertThat(p.count()).isEqualTo(12 + 3 + 4 + 4 + 1);
    assertThat(p.at("head").count()).isEqualTo(15);
  }

  @Test
  void anAddedLayerMovesNoOther() {
    float[] without = tree(false).at("head").all().getFirst().value().toFloatArray();
    float[] with = tree(true).at("head").all().getFirst().value().toFloatArray();
    assertThat(with).containsExactly(without);
  }

  @Test
  void startsAreFixedForEver() {
    NamedRandom random = new NamedRandom(42, "head.weight");
    long first = random.bits();
    assertThat(new NamedRandom(42, "head.weight").bits()).isEqualTo(first);
    assertThat(new NamedRandom(42, "head.bias").bits()).isNotEqualTo(first);
    assertThat(new NamedRandom(43, "head.weight").bits()).isNotEqualTo(first);
    float[] many = Init.truncatedNormal(0.02).draw(random, 100_000);
    double sum = 0;
    double squares = 0;
    for (float value : many) {
      assertThat(Math.abs(value)).isLessThanOrEqualTo(0.04f);
      sum += value;
      squares += value * value;
    }
    assertThat(sum / many.length).isCloseTo(0, Offset.offset(3e-4));
    // a normal cut at two deviations keeps 0.8796 of its deviation
    assertThat(Math.sqrt(squares / many.length)).isCloseTo(0.0176, Offset.offset(3e-4));
  }

  @Test
  void freezesABranch() {
    Parameters p = tree(false);
    p.at("norm").freeze();
    assertThat(p.trainable())
        .extracting(Parameter::name)
        .containsExactly("head.weight", "head.bias", "log_scale");
    p.at("norm").unfreeze();
    assertThat(p.trainable()).hasSize(5);
  }

  @Test
  void takesASnapshotThatLaterStepsDoNotMove() {
    Parameters p = tree(false);
    Map<String, NDArray> snapshot = p.snapshot(root);
    float[] before = p.all().getFirst().value().toFloatArray();
    Map<String, NDArray> zeros = new LinkedHashMap<>();
    snapshot.forEach((name, t) -> zeros.put(name, root.zeros(t.getShape())));
    p.load(zeros);
    assertThat(p.all().getFirst().value().toFloatArray()).containsOnly(0);
    p.load(snapshot);
    assertThat(p.all().getFirst().value().toFloatArray()).containsExactly(before);
  }

  @Test
  void namesEveryTensorThatDoesNotFitAndLoadsNothing() {
    Parameters p = tree(false);
    float[] before = p.all().getFirst().value().toFloatArray();
    Map<String, NDArray> wrong = p.snapshot(root);
    wrong.put("head.weight", root.zeros(p.all().getFirst().value().getShape()));
    wrong.remove("norm.bias");
    wrong.put("norm.weight", random("x", 2, 2));
    wrong.put("cls_token", random("x", 1, 1, 4));
    assertThatThrownBy(() -> p.load(wrong))
        .isInstanceOf(ParameterMismatchException.class)
        .hasMessageContaining("3 tensors do not fit")
        .hasMessageContaining("missing norm.bias (4)")
        .hasMessageContaining("norm.weight has shape (2, 2) but the model needs (4)")
        .hasMessageContaining("unknown cls_token (1, 1, 4)");
    assertThat(p.all().getFirst().value().toFloatArray()).containsExactly(before);
  }

  @Test
  void refusesTheSameNameTwice() {
    Parameters p = tree(false);
    assertThatThrownBy(() -> p.zeros("log_scale"))
        .hasMessage("parameter 'log_scale' exists already");
  }
}
