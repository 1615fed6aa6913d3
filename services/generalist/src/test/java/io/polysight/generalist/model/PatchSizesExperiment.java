package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Losses;
import io.polysight.nn.NamedRandom;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.AdamW;
import io.polysight.nn.optimizer.Schedule;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The figures of docs/methods/flexible-patches.md: a small vision transformer that names the shape
 * of one object in 48 pixels, trained on patches of 8 only or on several sizes, asked at each size.
 *
 * <p>Arguments: steps, then seeds.
 */
public final class PatchSizesExperiment {
  private static final int SIZE = 48;
  private static final int OWN = 8;
  private static final int WIDTH = 64;
  private static final int BATCH = 64;
  private static final int TRAIN = 6000;
  private static final int TEST = 1000;
  private static final List<Integer> SIDES = List.of(6, 8, 12, 16);

  private final Kernels kernels;
  private final NDManager root;
  private final List<String> shapes = new ArrayList<>();

  /** Prepared pixels, image by image, and what each shows. */
  private record Labelled(float[] pixels, List<String> labels) {}

  private PatchSizesExperiment(Kernels kernels, NDManager root) {
    this.kernels = kernels;
    this.root = root;
  }

  public static void main(String[] arguments) {
    int steps = Integer.parseInt(arguments[0]);
    Torch.start(1);
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root, GeneralistKernels.SOURCE);
      var experiment = new PatchSizesExperiment(kernels, root);
      Labelled train = experiment.scenes("train", TRAIN);
      Labelled test = experiment.scenes("test", TEST);
      for (int seed = 0; seed < Integer.parseInt(arguments[1]); seed++) {
        for (List<Integer> sides : List.of(SIDES, List.of(OWN), List.of(16))) {
          experiment.run(sides, seed, steps, train, test);
        }
      }
    }
  }

  private Labelled scenes(String split, int count) {
    var spec =
        new SceneSpec(
            3, SIZE, 1, 1, null, null, null, null, List.of(new SplitSpec(split, count, null)));
    var generator = new SceneGenerator(spec);
    Preprocessing preprocessing = Preprocessing.square(SIZE);
    float[] pixels = new float[count * preprocessing.values()];
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Scene scene = generator.scene(split, i);
      String shape = scene.annotations().labels().get("shape");
      if (!shapes.contains(shape)) {
        shapes.add(shape);
      }
      labels.add(shape);
      preprocessing.prepare(scene.image(), pixels, i * preprocessing.values());
    }
    return new Labelled(pixels, labels);
  }

  private void run(List<Integer> sides, long seed, int steps, Labelled train, Labelled test) {
    try (NDManager run = root.newSubManager()) {
      Parameters parameters = Parameters.create(kernels, run, seed);
      var config = TinyWorld.plainEncoder(SIZE, OWN, 3, 4, 128, "flexible", SIDES);
      var patches = new FlexiblePatches(config, WIDTH, parameters.at("patches"));
      List<Block> blocks = Blocks.stack("pre-norm", new BlockConfig(WIDTH, 4, 128), 3, parameters);
      NDArray head = parameters.weight("head", Init.normal(0.02), shapes.size(), WIDTH);
      AdamW optimizer = new AdamW.Config(0.9, 0.95, 1e-8, 1e-2, 1).build(kernels, parameters);
      Schedule rate = Schedule.cosine(1.5e-3, 100, steps, 1e-5);
      var draws = new NamedRandom(seed, "batches");
      for (int i = 0; i < steps; i++) {
        int side = sides.get((int) (draws.uniform() * sides.size()));
        int[] rows = new int[BATCH];
        Arrays.setAll(rows, row -> (int) (draws.uniform() * TRAIN));
        try (NDManager step = run.newSubManager()) {
          Torch.training();
          NDArray logits = logits(step, patches, blocks, head, train, rows, side);
          Torch.backward(
              kernels
                  .losses()
                  .crossEntropy(step, logits, targets(step, train, rows), 0, Losses.IGNORED));
          Torch.inference();
          optimizer.step("shapes", rate.at(i));
        }
      }
      StringBuilder line = new StringBuilder("trained on " + sides + ", seed " + seed + ":");
      for (int side : SIDES) {
        long begin = System.nanoTime();
        double right = accuracy(run, patches, blocks, head, test, side);
        double millis = (System.nanoTime() - begin) / 1e6 / TEST;
        line.append(String.format(Locale.ROOT, "  %d: %.3f (%.2f ms)", side, right, millis));
      }
      System.out.println(line);
    }
  }

  private double accuracy(
      NDManager run,
      FlexiblePatches patches,
      List<Block> blocks,
      NDArray head,
      Labelled test,
      int side) {
    int right = 0;
    for (int from = 0; from < TEST; from += 100) {
      int[] rows = new int[100];
      int first = from;
      Arrays.setAll(rows, row -> first + row);
      try (NDManager scope = run.newSubManager()) {
        long[] named =
            logits(scope, patches, blocks, head, test, rows, side).argMax(1).toLongArray();
        for (int i = 0; i < rows.length; i++) {
          right += shapes.get((int) named[i]).equals(test.labels.get(rows[i])) ? 1 : 0;
        }
      }
    }
    return (double) right / TEST;
  }

  private NDArray logits(
      NDManager owner,
      FlexiblePatches patches,
      List<Block> blocks,
      NDArray head,
      Labelled data,
      int[] rows,
      int side) {
    int values = data.pixels.length / data.labels.size();
    float[] pixels = new float[rows.length * values];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(data.pixels, rows[i] * values, pixels, i * values, values);
    }
    NDArray images = kernels.upload(owner, pixels, rows.length, 3, SIZE, SIZE);
    NDArray x = patches.embed(kernels, images, side);
    for (Block block : blocks) {
      x = block.forward(kernels, x, null);
    }
    return kernels.linear(owner, x.mean(new int[] {1}), head, null);
  }

  private NDArray targets(NDManager owner, Labelled data, int[] rows) {
    long[] targets =
        Arrays.stream(rows).mapToLong(r -> shapes.indexOf(data.labels.get(r))).toArray();
    return kernels.upload(owner, targets, rows.length);
  }
}
