package io.polysight.generalist.model;

import io.polysight.generalist.image.Preprocessing;
import io.polysight.tasks.Faults;
import java.util.List;

/**
 * What encodes images: a plain vision transformer (Dosovitskiy et al., 2021; fixed sine-cosine
 * positions as in Beyer et al., 2022) or a hierarchy of shifted windows (Liu et al., 2021).
 *
 * @param size side of the square image, pixels; a multiple of {@code patch}
 * @param patch pixels along each side of a token
 * @param depth number of blocks of the plain encoder
 * @param heads its attention heads
 * @param mlp hidden width of its MLP
 * @param patchEmbed name of its patch embedding, see {@link PatchEmbeds}
 * @param patches for flexible patches: the sides that training draws from and an answer may choose,
 *     {@code patch} among them; else empty
 * @param encoder plain or swin
 * @param swin sizes of the latter
 * @param fit how oblong images become square: crop (the centre square), or squash (all of it, its
 *     proportions changed)
 */
public record ImageEncoderConfig(
    int size,
    int patch,
    int depth,
    int heads,
    int mlp,
    String patchEmbed,
    List<Integer> patches,
    String encoder,
    SwinChoice swin,
    String fit) {
  public ImageEncoderConfig {
    patches = List.copyOf(patches);
  }

  /** Tokens of one image, without the representation token. */
  public int tokens() {
    return (size / patch) * (size / patch);
  }

  void check(Faults faults, int width) {
    faults.range("architecture.image.size", size, 8, 1024);
    faults.range("architecture.image.patch", patch, 1, 64);
    if (patch > 0 && size % patch != 0) {
      faults.add(
          "architecture.image.size",
          size
              + " is not a multiple of patch "
              + patch
              + "; nearest that fits: "
              + Math.max(1, Math.round((float) size / patch)) * patch);
    }
    if (width % 4 != 0) {
      faults.add(
          "architecture.width",
          width
              + " is not a multiple of 4, which sine-cosine positions need; nearest that fits: "
              + Math.max(1, Math.round(width / 4f)) * 4);
    }
    Preprocessing.checkFit(faults, "architecture.image.fit", fit);
    ImageEncoders.check(faults, this, width);
  }
}
