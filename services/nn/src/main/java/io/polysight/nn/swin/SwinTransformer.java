package io.polysight.nn.swin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.ActivationCheckpoints;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.Linear;
import java.util.ArrayList;
import java.util.List;

/**
 * Swin transformer (Liu et al., ICCV 2021): each stage works within windows that every other block
 * shifts by half a window, and has half the rows and columns and twice the width of the one before.
 * Each stage's result has a norm of its own, as detection backbones have. Names are timm's:
 * patch_embed.proj, patch_embed.norm, layers.i.blocks.j, layers.i.downsample; norms.i are ours.
 */
public final class SwinTransformer {
  private static final int CHANNELS = 3;

  private final Config config;
  private final Linear projection;
  private final Norm embedNorm;
  private final List<Stage> stages = new ArrayList<>();

  private record Norm(NDArray weight, NDArray bias) {
    static Norm of(Parameters at, int dim) {
      return new Norm(at.ones("weight", dim), at.zeros("bias", dim));
    }

    NDArray of(Kernels kernels, NDArray x) {
      return kernels.layerNorm(x.getManager(), x, weight, bias, SwinBlock.EPSILON);
    }
  }

  /**
   * @param before merges the neighbours of the stage before; none for the first
   */
  private record Stage(List<PatchMerging> before, List<SwinBlock> blocks, Norm norm) {}

  /**
   * @param patch side of a patch, pixels
   * @param dim width of the first stage
   * @param depths blocks of each stage
   * @param heads attention heads of each stage; divide its width
   * @param window tokens along each side of a window
   * @param mlpRatio hidden width of the MLPs, in widths
   */
  public record Config(
      int patch, int dim, List<Integer> depths, List<Integer> heads, int window, int mlpRatio) {
    /** Swin-T of the paper. */
    public static final Config TINY =
        new Config(4, 96, List.of(2, 2, 6, 2), List.of(3, 6, 12, 24), 7, 4);

    /** Swin-B. */
    public static final Config BASE =
        new Config(4, 128, List.of(2, 2, 18, 2), List.of(4, 8, 16, 32), 7, 4);

    /** Swin-L. */
    public static final Config LARGE =
        new Config(4, 192, List.of(2, 2, 18, 2), List.of(6, 12, 24, 48), 7, 4);

    public Config {
      depths = List.copyOf(depths);
      heads = List.copyOf(heads);
      if (depths.isEmpty() || depths.size() != heads.size()) {
        throw new IllegalArgumentException(
            "depths " + depths + " and heads " + heads + " need one number for each stage");
      }
      for (int i = 0; i < depths.size(); i++) {
        if (heads.get(i) < 1 || (dim << i) % heads.get(i) != 0) {
          throw new IllegalArgumentException(
              heads.get(i)
                  + " heads cannot share the width "
                  + (dim << i)
                  + " of stage "
                  + (i + 1));
        }
      }
    }

    /** Width of the last stage. */
    public int lastDim() {
      return dim << (depths.size() - 1);
    }

    /** Pixels along each side of a token of the last stage. */
    public int stride() {
      return patch << (depths.size() - 1);
    }

    /** Registers the parameters at the cursor. */
    public SwinTransformer build(Parameters at) {
      return new SwinTransformer(this, at);
    }
  }

  private SwinTransformer(Config config, Parameters at) {
    this.config = config;
    Parameters embed = at.at("patch_embed");
    int values = CHANNELS * config.patch() * config.patch();
    projection = new Linear.Config(values, config.dim()).build(embed.at("proj"));
    embedNorm = Norm.of(embed.at("norm"), config.dim());
    var windows = new Windows(config.window());
    for (int i = 0; i < config.depths().size(); i++) {
      int dim = config.dim() << i;
      Parameters layer = at.at("layers").at("" + i);
      List<PatchMerging> merging =
          i == 0
              ? List.of()
              : List.of(
                  new PatchMerging(dim / 2, at.at("layers").at("" + (i - 1)).at("downsample")));
      List<SwinBlock> blocks = new ArrayList<>();
      for (int j = 0; j < config.depths().get(i); j++) {
        blocks.add(
            new SwinBlock(
                dim,
                config.heads().get(i),
                config.mlpRatio() * dim,
                config.window(),
                j % 2 == 1,
                windows,
                layer.at("blocks").at("" + j)));
      }
      stages.add(new Stage(merging, blocks, Norm.of(at.at("norms").at("" + i), dim)));
    }
  }

  /**
   * @param images float32 [batch, 3, height, width]; filled up to whole patches with zeros
   * @return one for each stage, normed
   */
  public List<FeatureMap> forward(Kernels kernels, NDArray images) {
    FeatureMap x = embed(kernels, images);
    List<FeatureMap> maps = new ArrayList<>();
    for (Stage stage : stages) {
      for (PatchMerging merging : stage.before) {
        x = merging.forward(kernels, x);
      }
      for (SwinBlock block : stage.blocks) {
        x = checkpointed(kernels, block, x);
      }
      maps.add(new FeatureMap(stage.norm.of(kernels, x.tokens()), x.rows(), x.columns()));
    }
    return maps;
  }

  private static FeatureMap checkpointed(Kernels kernels, SwinBlock block, FeatureMap x) {
    NDArray tokens =
        ActivationCheckpoints.segment(
            kernels,
            x.tokens(),
            t -> block.forward(kernels, new FeatureMap(t, x.rows(), x.columns())).tokens());
    return new FeatureMap(tokens, x.rows(), x.columns());
  }

  private FeatureMap embed(Kernels kernels, NDArray images) {
    NDManager owner = images.getManager();
    Shape shape = images.getShape();
    int patch = config.patch();
    int rows = (int) (shape.get(2) + patch - 1) / patch;
    int columns = (int) (shape.get(3) + patch - 1) / patch;
    NDArray whole =
        kernels.call(
            owner,
            "pad_image",
            images,
            rows * patch - shape.get(2),
            columns * patch - shape.get(3));
    NDArray tokens = projection.forward(kernels, kernels.patchify(owner, whole, patch));
    return new FeatureMap(embedNorm.of(kernels, tokens), rows, columns);
  }
}
