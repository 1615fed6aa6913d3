package io.polysight.nn.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;

/**
 * Multi-scale deformable attention (Zhu et al. 2021, equation 3, references of four numbers): each
 * head looks at a few points per level around the query's box, where and how much being linear in
 * the query. Names are the published ones: sampling_offsets, attention_weights, value_proj,
 * output_proj.
 */
public record DeformableAttention(
    Config config, Linear offsets, Linear weights, Linear value, Linear output) {

  /**
   * @param dim width of queries and memory
   * @param heads divide {@code dim}
   * @param levels feature maps in the memory
   * @param points points per head and level
   */
  public record Config(int dim, int heads, int levels, int points) {
    public Config {
      Sizes.divisible("dim", dim, "heads", heads);
      Sizes.positive("levels", levels);
      Sizes.positive("points", points);
    }

    /** Registers the four linears at the cursor. */
    public DeformableAttention build(Parameters at) {
      int places = heads * levels * points;
      Parameters offsets = at.at("sampling_offsets");
      Linear.Config square = new Linear.Config(dim, dim);
      return new DeformableAttention(
          this,
          new Linear(
              offsets.weight("weight", Init.constant(0), 2L * places, dim),
              offsets.undecayed("bias", (random, shape) -> star(), 2L * places)),
          new Linear.Config(dim, places).build(at.at("attention_weights"), Init.constant(0)),
          square.build(at.at("value_proj"), Init.xavierUniform()),
          square.build(at.at("output_proj"), Init.xavierUniform()));
    }

    /** Each head starts out in a direction of its own, its points 1, 2, 3, ... steps away. */
    private float[] star() {
      float[] bias = new float[2 * heads * levels * points];
      int i = 0;
      for (int head = 0; head < heads; head++) {
        double angle = 2 * Math.PI * head / heads;
        double longer = Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
        for (int level = 0; level < levels; level++) {
          for (int point = 1; point <= points; point++) {
            bias[i++] = (float) (Math.cos(angle) / longer * point);
            bias[i++] = (float) (Math.sin(angle) / longer * point);
          }
        }
      }
      return bias;
    }
  }

  /**
   * @param queries float32 [batch, queries, dim]
   * @param boxes float32 [batch, queries, 4]: centre x, centre y, width, height, shares of the
   *     image
   * @param memory float32 [batch, Σ rows · columns, dim], the levels one after the other
   * @param sizes rows and columns of each level in turn
   * @return float32 [batch, queries, dim]
   */
  public NDArray forward(Kernels k, NDArray queries, NDArray boxes, NDArray memory, long... sizes) {
    if (sizes.length != 2 * config.levels()) {
      throw new IllegalArgumentException(
          sizes.length
              + " sizes for "
              + config.levels()
              + " levels; give rows and columns of each");
    }
    NDManager m = queries.getManager();
    int heads = config.heads();
    long batch = memory.getShape().get(0);
    NDArray values =
        value
            .forward(k, memory)
            .reshape(batch, memory.getShape().get(1), heads, config.dim() / heads);
    NDArray places =
        k.call(
            m,
            "deformable_around",
            boxes,
            offsets.forward(k, queries),
            heads,
            config.levels(),
            config.points());
    NDArray shares =
        k.call(
            m,
            "deformable_weights",
            weights.forward(k, queries),
            heads,
            config.levels(),
            config.points());
    return output.forward(k, k.call(m, "deformable_sample", values, sizes, places, shares));
  }
}
