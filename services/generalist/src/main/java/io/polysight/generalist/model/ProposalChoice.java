package io.polysight.generalist.model;

import io.polysight.generalist.proposal.ProposalConfig;
import io.polysight.nn.Parameters;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Region proposals, which detection and segmentation need: the {@code proposals} section of an
 * architecture. The sizes are read when they are on; see {@link ProposalConfig}.
 *
 * @param name none, or mask-dino (the network of package proposal)
 * @param noisedGroups how often each known region is noised and set right in training; 0: never
 */
public record ProposalChoice(
    String name,
    int candidates,
    int kept,
    int pools,
    int depth,
    int heads,
    int mlp,
    int points,
    int noisedGroups) {
  static final String FIELD = "architecture.proposals";
  private static final String NONE = "none";
  private static final String MASK_DINO = "mask-dino";
  private static final Map<String, Boolean> KNOWN =
      new TreeMap<>(Map.of(NONE, false, MASK_DINO, true));

  /** Whether regions are found at all. */
  public boolean on() {
    return !name.equals(NONE);
  }

  private ProposalConfig sizes() {
    return new ProposalConfig(candidates, kept, pools, depth, heads, mlp, points);
  }

  void check(Faults faults, int width, ImageEncoderConfig image) {
    PluginNames.check(faults, FIELD + ".name", name, KNOWN);
    if (!on()) {
      return;
    }
    sizes().check(faults, width);
    faults.range(FIELD + ".noisedGroups", noisedGroups, 0, 100);
    List<Integer> sides = image.patches();
    if (!sides.isEmpty()) {
      faults.add(
          FIELD + ".name",
          "'"
              + name
              + "' reads one grid of tokens, but patches of "
              + sides
              + " pixels make several; take patchEmbed fixed or convolutional-stem");
    }
  }

  /** The parts of the model that find regions, or nothing. */
  Optional<RegionReading> build(Architecture architecture, Parameters at) {
    return PluginNames.choose(FIELD + ".name", name, KNOWN)
        ? Optional.of(new RegionReading(sizes(), architecture, at))
        : Optional.empty();
  }

  /** What to tell someone who asks a model without proposals for regions. */
  public static String missing(String what) {
    return what
        + " needs region proposals, which the recipe leaves off; train with"
        + " architecture.proposals.name: "
        + MASK_DINO;
  }
}
