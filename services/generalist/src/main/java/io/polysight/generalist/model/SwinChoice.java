package io.polysight.generalist.model;

import io.polysight.nn.swin.SwinTransformer;
import io.polysight.tasks.Faults;
import java.util.List;

/**
 * Sizes of a Swin transformer: the {@code swin} section of an image encoder, read when it is the
 * encoder.
 *
 * @param patch side of a patch of the first stage, pixels
 * @param dim width of the first stage; each further stage doubles it
 * @param depths blocks of each stage
 * @param heads attention heads of each stage
 * @param window tokens along each side of a window
 * @param mlpRatio hidden width of the MLPs, in widths
 */
public record SwinChoice(
    int patch, int dim, List<Integer> depths, List<Integer> heads, int window, int mlpRatio) {
  private static final String FIELD = "architecture.image.swin.";

  public SwinChoice {
    depths = List.copyOf(depths);
    heads = List.copyOf(heads);
  }

  SwinTransformer.Config sizes() {
    return new SwinTransformer.Config(patch, dim, depths, heads, window, mlpRatio);
  }

  void check(Faults faults, ImageEncoderConfig image) {
    faults.range(FIELD + "patch", patch, 1, 64);
    faults.range(FIELD + "dim", dim, 1, 4096);
    faults.range(FIELD + "window", window, 2, 64);
    faults.range(FIELD + "mlpRatio", mlpRatio, 1, 64);
    depths.forEach(depth -> faults.range(FIELD + "depths", depth, 1, 100));
    if (depths.isEmpty() || depths.size() > 8 || depths.size() != heads.size()) {
      faults.add(
          FIELD + "heads",
          heads + " and depths " + depths + " need one number for each of 1 to 8 stages");
      return;
    }
    for (int stage = 0; stage < heads.size(); stage++) {
      if (heads.get(stage) < 1 || (dim << stage) % heads.get(stage) != 0) {
        faults.add(
            FIELD + "heads",
            heads.get(stage)
                + " heads cannot share the width "
                + (dim << stage)
                + " of stage "
                + (stage + 1));
      }
    }
    int stride = patch << (depths.size() - 1);
    if (image.patch() != stride) {
      faults.add(
          "architecture.image.patch",
          image.patch()
              + " is not what a token of the last stage covers: patches of "
              + patch
              + " pixels, halved "
              + (depths.size() - 1)
              + " times, make "
              + stride);
    }
    if (!image.patches().isEmpty()) {
      faults.add("architecture.image.patches", image.patches() + " are for the plain encoder");
    }
  }
}
