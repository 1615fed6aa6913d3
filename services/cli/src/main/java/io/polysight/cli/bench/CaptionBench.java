package io.polysight.cli.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.TokenGroup;
import io.polysight.generalist.model.Writing;
import io.polysight.generalist.objective.ImageBatch;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.nn.Kernels;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Words of captions in a second. */
@Command(
    name = "caption",
    description = {
      "Writes captions with a model of a profile's sizes, greedily and with beams, on one thread: CPU",
      "time of a word with keys and values kept, and of the same words with all words before read anew",
      "each time. The words are given, so that both write the same."
    })
public final class CaptionBench implements Callable<Integer> {
  @Option(
      names = "--profile",
      description = "nano, base or large (default: ${DEFAULT-VALUE}).",
      defaultValue = "nano")
  private String profile = "";

  @Option(
      names = "--words",
      description = "Of a caption (default: ${DEFAULT-VALUE}).",
      defaultValue = "20")
  private int words;

  @Option(
      names = "--beams",
      description = "Texts that are written at once (default: ${DEFAULT-VALUE}).",
      split = ",",
      defaultValue = "1,3")
  private List<Integer> beams = List.of();

  @Option(
      names = "--rounds",
      description = "Captions of each way, by turns (default: ${DEFAULT-VALUE}).",
      defaultValue = "15")
  private int rounds;

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    out.println(Machine.describe());
    try (var run =
        new ProfileRun(
            RecipeReader.parse("{profile: %s, precision: FLOAT32}".formatted(profile)), 1)) {
      GeneralistModel model = run.model().fixed(run.kernels(), run.root());
      ImageMemory memory = memory(run, model);
      out.printf(
          Locale.ROOT,
          "%s, captions of %d words; CPU ms a word, medians%n%-6s %8s %8s %10s %8s%n",
          profile,
          words,
          "beams",
          "kept",
          "words/s",
          "read anew",
          "words/s");
      for (int count : beams) {
        measure(run, model, memory, count);
      }
    }
    return 0;
  }

  private static ImageMemory memory(ProfileRun run, GeneralistModel model) {
    int side = run.recipe().architecture().image().size();
    var image = SceneExamples.of(1, side).examples().getFirst().image();
    NDArray pixels =
        ImageBatch.of(Preprocessing.square(side), List.of(image)).upload(run.kernels(), run.root());
    return model.encodeImages(run.kernels(), pixels, List.of(TokenGroup.CAPTION_IMAGE)).getFirst();
  }

  private void measure(ProfileRun run, GeneralistModel model, ImageMemory memory, int count) {
    List<Double> kept = new ArrayList<>();
    List<Double> anew = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      double one = millis(() -> write(run.kernels(), model, memory, count));
      double other = millis(() -> writeAnew(run, model, memory, count));
      if (round > 0) { // the first warms up
        kept.add(one / words);
        anew.add(other / words);
      }
    }
    double first = median(kept);
    double second = median(anew);
    out.printf(
        Locale.ROOT,
        "%-6d %8.2f %8.0f %10.2f %8.0f%n",
        count,
        first,
        1000 / first,
        second,
        1000 / second);
  }

  private void write(Kernels kernels, GeneralistModel model, ImageMemory memory, int count) {
    try (Writing writing = model.words().write(kernels, memory)) {
      int[] same = IntStream.range(0, count).toArray();
      for (int place = 0; place < words; place++) {
        writing.next(place == 0 ? new int[count] : same, tokens(place, count));
      }
    }
  }

  private void writeAnew(ProfileRun run, GeneralistModel model, ImageMemory memory, int count) {
    for (int place = 0; place < words; place++) {
      int length = place + 1;
      try (NDManager step = run.root().newSubManager()) {
        long[] ids = new long[count * length];
        for (int i = 0; i < ids.length; i++) {
          ids[i] = tokens(i % length, count)[i / length];
        }
        int[] lengths = new int[count];
        Arrays.fill(lengths, length);
        model
            .words()
            .continuations(
                run.kernels(), repeated(memory, count, step), new TokenBatch(ids, lengths, length))
            .toFloatArray();
      }
    }
  }

  private static ImageMemory repeated(ImageMemory memory, int count, NDManager owner) {
    List<NDArray> layers = new ArrayList<>();
    for (NDArray layer : memory.layers()) {
      Shape shape = layer.getShape();
      NDArray expanded = layer.broadcast(new Shape(count, shape.get(1), shape.get(2)));
      expanded.attach(owner);
      layers.add(expanded);
    }
    return new ImageMemory(layers, Map.of());
  }

  /** Any tokens will do. */
  private static int[] tokens(int place, int count) {
    return IntStream.range(0, count).map(row -> 100 + 3 * place + row).toArray();
  }

  private static double millis(Runnable work) {
    long start = CpuTime.ofThread();
    work.run();
    return (CpuTime.ofThread() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }
}
