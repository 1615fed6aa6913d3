package io.polysight.generalist.model;

import io.polysight.nn.Parameters;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Experts in the feed-forward layers of the decoder.
 *
 * @param name none, or attribute (Uni-Perceiver-MoE: the two best experts of a token's kind, mixed
 *     into one layer)
 * @param count E, experts per layer, the block's own included; read when they are on
 * @param noise training adds N(0, (noise/E)²) to the logits of the gates
 */
public record ExpertsConfig(String name, int count, double noise) {
  public static final ExpertsConfig NONE = new ExpertsConfig("none", 8, 1);
  private static final String FIELD = "architecture.decoder.experts";

  private interface Choice {
    List<Experts> layers(
        ExpertsConfig config, BlockConfig block, List<Block> blocks, Parameters at);
  }

  private static final Map<String, Choice> KNOWN =
      new TreeMap<>(
          Map.of(
              NONE.name,
              (config, block, blocks, at) -> List.of(),
              "attribute",
              AttributeExperts::layers));

  void check(Faults faults) {
    PluginNames.check(faults, FIELD + ".name", name, KNOWN);
    faults.range(FIELD + ".count", count, AttributeExperts.CHOSEN, 64);
    if (!(noise >= 0 && noise <= 100)) {
      faults.add(FIELD + ".noise", noise + " is outside 0 to 100");
    }
  }

  /** One layer of experts per block, or none at all. */
  List<Experts> layers(BlockConfig block, List<Block> blocks, Parameters at) {
    return PluginNames.choose(FIELD + ".name", name, KNOWN).layers(this, block, blocks, at);
  }
}
