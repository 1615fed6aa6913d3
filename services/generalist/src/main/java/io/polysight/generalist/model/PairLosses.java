package io.polysight.generalist.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The pair losses a recipe can name. */
public final class PairLosses {
  /** Softmax in both directions (InfoNCE; Radford et al., 2021, figure 3). */
  private static final PairLoss SOFTMAX =
      (kernels, x, y, logScale, ids) ->
          kernels.losses().infoNce(x.getManager(), x, y, logScale, ids);

  private static final Map<String, PairLoss> KNOWN = new TreeMap<>(Map.of("softmax", SOFTMAX));

  private PairLosses() {}

  public static Set<String> names() {
    return KNOWN.keySet();
  }

  public static PairLoss named(String name) {
    return PluginNames.choose("pairLoss", name, KNOWN);
  }
}
