package io.polysight.generalist.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.model.Architecture;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.proposal.ImageProposals;
import io.polysight.generalist.proposal.Proposals;
import io.polysight.nn.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Finds the regions of encoded images, many images at once. */
final class RegionSearch {
  /** Numbers of a box, and its objectness. */
  private static final int BOX_AND_OBJECTNESS = 5;

  /** Images of one pass; keeps the memory of many images bounded. */
  private static final int IMAGES_AT_ONCE = 64;

  private final LoadedModel loaded;

  RegionSearch(LoadedModel loaded) {
    this.loaded = loaded;
  }

  /**
   * What the search starts from.
   *
   * @param tokens of the image encoder, float32 [patches, width]
   */
  ImageRegions of(RgbImage image, float[] tokens) {
    return new ImageRegions(
        tokens,
        loaded.card().preprocessing().view(image.width(), image.height()),
        image.width(),
        image.height(),
        foundBytes(tokens.length / loaded.width()));
  }

  /** A mask has 16 numbers for each patch. */
  private long foundBytes(int patches) {
    Architecture architecture = loaded.card().recipe().architecture();
    long numbers = BOX_AND_OBJECTNESS + 16L * patches + architecture.width();
    return Float.BYTES * numbers * architecture.proposals().kept();
  }

  /** Leaves out the images whose regions are known, and those of a model that finds none. */
  void find(List<EncodedImage> images) {
    List<ImageRegions> wanted =
        images.stream()
            .map(EncodedImage::regions)
            .filter(Objects::nonNull)
            .filter(regions -> !regions.areFound())
            .distinct()
            .toList();
    for (int from = 0; from < wanted.size(); from += IMAGES_AT_ONCE) {
      findAtOnce(wanted.subList(from, Math.min(wanted.size(), from + IMAGES_AT_ONCE)));
    }
  }

  private void findAtOnce(List<ImageRegions> wanted) {
    GeneralistModel model = loaded.model();
    Kernels kernels = loaded.kernels();
    try (NDManager scope = loaded.root().newSubManager()) {
      NDArray tokens = upload(scope, wanted);
      Proposals kept = model.proposals().propose(kernels, tokens);
      float[] vectors = LoadedModel.values(model.representations(kernels, tokens, kept));
      List<ImageProposals> found = ImageProposals.of(kept.kept());
      int row = vectors.length / found.size();
      for (int i = 0; i < found.size(); i++) {
        ImageRegions regions = wanted.get(i);
        regions.found(
            new EncodedRegions(
                found.get(i),
                Arrays.copyOfRange(vectors, i * row, (i + 1) * row),
                regions.view(),
                regions.imageWidth(),
                regions.imageHeight()));
      }
    }
  }

  /** float32 [images, patches, width] */
  private NDArray upload(NDManager scope, List<ImageRegions> wanted) {
    int size = wanted.getFirst().tokens().length;
    float[] all = new float[wanted.size() * size];
    for (int i = 0; i < wanted.size(); i++) {
      System.arraycopy(wanted.get(i).tokens(), 0, all, i * size, size);
    }
    return loaded
        .kernels()
        .upload(scope, all, wanted.size(), size / loaded.width(), loaded.width());
  }
}
