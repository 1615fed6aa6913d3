package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts images into square patches, maps each linearly and adds fixed sine-cosine positions. The
 * weight equals a convolution's [dim, channels, patch, patch] laid flat. Name: proj.
 */
public final class PatchEmbed {
  private final Config config;
  private final Linear proj;

  /** Positions by rows and columns: few sizes occur, and their sines cost more than the sum. */
  private final Map<List<Integer>, float[]> grids = new ConcurrentHashMap<>();

  private PatchEmbed(Config config, Linear proj) {
    this.config = config;
    this.proj = proj;
  }

  /**
   * @param image side of the square image that sizes are checked against; other sizes work
   * @param patch side of a patch; divides the image's sides
   * @param channels colour channels
   * @param dim width of a token, divisible by 4
   */
  public record Config(int image, int patch, int channels, int dim) {
    public Config {
      Sizes.divisible("image", image, "patch", patch);
      Sizes.positive("channels", channels);
      Sizes.divisible("dim", dim, "the four parts of a position", 4);
    }

    /** Tokens of one image. */
    public int tokens() {
      return image / patch * (image / patch);
    }

    /** Registers the projection at the cursor. */
    public PatchEmbed build(Parameters at) {
      return new PatchEmbed(
          this, new Linear.Config(channels * patch * patch, dim).build(at.at("proj")));
    }
  }

  /**
   * @param images float32 [batch, channels, height, width]
   * @return float32 [batch, height/patch · width/patch, dim], rows first
   */
  public NDArray forward(Kernels k, NDArray images) {
    long height = images.getShape().get(2);
    long width = images.getShape().get(3);
    Sizes.divisible("image height", (int) height, "patch", config.patch());
    Sizes.divisible("image width", (int) width, "patch", config.patch());
    int rows = (int) height / config.patch();
    int columns = (int) width / config.patch();
    NDArray patches = k.patchify(images.getManager(), images, config.patch());
    float[] grid =
        grids.computeIfAbsent(
            List.of(rows, columns), sides -> SinCos.grid(rows, columns, config.dim()));
    NDArray positions = k.upload(images.getManager(), grid, 1, (long) rows * columns, config.dim());
    return proj.forward(k, patches).add(positions);
  }
}
