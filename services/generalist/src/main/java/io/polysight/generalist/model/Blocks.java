package io.polysight.generalist.model;

import io.polysight.nn.Parameters;
import io.polysight.tasks.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The transformer blocks a recipe can name. */
public final class Blocks {
  private static final Map<String, BlockFactory> KNOWN =
      new TreeMap<>(Map.of("pre-norm", PreNormBlock::new, "parallel", ParallelBlock::new));

  private Blocks() {}

  public static Set<String> names() {
    return KNOWN.keySet();
  }

  static void check(Faults faults, String field, String name) {
    PluginNames.check(faults, field, name, KNOWN);
  }

  /** {@code depth} blocks under {@code at.blocks.0}, {@code at.blocks.1}, ... */
  static List<Block> stack(String name, BlockConfig config, int depth, Parameters at) {
    BlockFactory factory = PluginNames.choose("architecture.block", name, KNOWN);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      Block block = factory.build(config, at.at("blocks").at(Integer.toString(i)));
      blocks.add(new CheckpointedBlock(block));
    }
    return blocks;
  }
}
