package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.PatchResize;
import io.polysight.nn.layer.Resampling;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Patches of any size from one set of filters (FlexiViT, Beyer et al., 2023): filters of side
 * {@code patch} are kept and resized by the pseudo-inverse, a grid of 7 x 7 learnt positions is
 * resized bilinearly. Always from what is kept: a resize of a resize would lose more.
 */
final class FlexiblePatches implements PatchEmbed {
  private static final int CHANNELS = 3;
  private static final int GRID = 7;
  private static final double POSITION_DEVIATION = 0.02;

  private final ImageEncoderConfig config;
  private final Linear projection;
  private final NDArray positions;
  private final Map<Integer, Matrices> known = new ConcurrentHashMap<>();

  /**
   * For one patch side.
   *
   * @param filters float32 [patch², kept²]
   * @param grid float32 [places, 49]
   */
  private record Matrices(float[] filters, float[] grid, int places) {}

  FlexiblePatches(ImageEncoderConfig config, int width, Parameters at) {
    this.config = config;
    int side = config.patch();
    projection = new Linear.Config(CHANNELS * side * side, width).build(at.at("proj"));
    positions =
        at.undecayed("positions", Init.truncatedNormal(POSITION_DEVIATION), GRID * GRID, width);
  }

  @Override
  public NDArray embed(Kernels kernels, NDArray images, int patch) {
    NDManager owner = images.getManager();
    Matrices matrices = known.computeIfAbsent(patch, this::matrices);
    NDArray filters = projection.weight();
    if (patch != config.patch()) {
      NDArray resize =
          kernels.upload(
              owner,
              matrices.filters,
              (long) patch * patch,
              (long) config.patch() * config.patch());
      filters = kernels.call(owner, GeneralistKernels.RESIZE_FILTERS, filters, resize);
    }
    NDArray tokens =
        kernels.linear(owner, kernels.patchify(owner, images, patch), filters, projection.bias());
    NDArray grid = kernels.upload(owner, matrices.grid, matrices.places, GRID * GRID);
    return tokens.add(kernels.call(owner, GeneralistKernels.RESIZE_ROWS, positions, grid));
  }

  private Matrices matrices(int patch) {
    int side = config.size() / patch;
    double[][] axis = Resampling.BILINEAR.matrix(GRID, side, true);
    return new Matrices(
        Resampling.flat(PatchResize.filters(Resampling.BILINEAR, config.patch(), patch, patch)),
        Resampling.flat(Resampling.plane(axis, axis)),
        side * side);
  }
}
