package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Losses;
import io.polysight.nn.Parameters;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The pair losses a recipe can name, and where their scales start. */
public final class PairLosses {
  private static final float SIGMOID_LOG_SCALE = (float) Math.log(10);

  /**
   * @param logScale where the logarithm of the scale starts
   */
  private record Kind(float logScale, Factory factory) {}

  /** Makes a loss, which registers what it learns besides the scale. */
  private interface Factory {
    PairLoss build(PairLossChoice choice, NDArray logScale, Parameters at);
  }

  private static final Map<String, Kind> KNOWN =
      new TreeMap<>(
          Map.of(
              "softmax",
              new Kind(Losses.LOG_SCALE, PairLosses::softmax),
              "sigmoid",
              new Kind(SIGMOID_LOG_SCALE, SigmoidPairs::new)));

  private PairLosses() {}

  public static Set<String> names() {
    return KNOWN.keySet();
  }

  static float startOfLogScale(PairLossChoice choice) {
    return kind(choice).logScale;
  }

  static PairLoss build(PairLossChoice choice, NDArray logScale, Parameters at) {
    return kind(choice).factory.build(choice, logScale, at);
  }

  private static Kind kind(PairLossChoice choice) {
    return PluginNames.choose("pairLoss", choice.name(), KNOWN);
  }

  /** Softmax in both directions (InfoNCE; Radford et al., 2021, figure 3). */
  private static PairLoss softmax(PairLossChoice choice, NDArray logScale, Parameters at) {
    return (kernels, x, y, ids) -> kernels.losses().infoNce(x.getManager(), x, y, logScale, ids);
  }
}
