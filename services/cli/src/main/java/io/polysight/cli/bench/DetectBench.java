package io.polysight.cli.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.objective.ImageBatch;
import io.polysight.generalist.proposal.Proposals;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.nn.Kernels;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Images in a second through the region network, and where the time goes. */
@Command(
    name = "detect",
    description = {
      "Finds regions with a model of a profile's sizes, not trained, on one thread: CPU time of each",
      "stage for an image."
    })
public final class DetectBench implements Callable<Integer> {
  @Option(
      names = "--profile",
      description = "nano, base or large (default: ${DEFAULT-VALUE}).",
      defaultValue = "nano")
  private String profile = "";

  @Option(
      names = "--images",
      description = "At once (default: ${DEFAULT-VALUE}).",
      split = ",",
      defaultValue = "1,16")
  private List<Integer> batches = List.of();

  @Option(
      names = "--rounds",
      description = "Passes of each batch (default: ${DEFAULT-VALUE}).",
      defaultValue = "15")
  private int rounds;

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    out.println(Machine.describe());
    try (var run =
        new ProfileRun(
            RecipeReader.parse(
                "{profile: %s, precision: FLOAT32, architecture: {proposals: {name: mask-dino}}}"
                    .formatted(profile)),
            1)) {
      GeneralistModel model = run.model().fixed(run.kernels(), run.root());
      for (int count : batches) {
        print(count, measure(run, model, count));
      }
    }
    return 0;
  }

  private void print(int count, Map<String, List<Double>> stages) {
    out.printf(Locale.ROOT, "%s, %d at once; CPU ms an image, medians%n", profile, count);
    double sum = 0;
    for (Map.Entry<String, List<Double>> stage : stages.entrySet()) {
      double median =
          stage.getValue().stream()
                  .sorted()
                  .skip(stage.getValue().size() / 2)
                  .findFirst()
                  .orElse(Double.NaN)
              / count;
      sum += median;
      out.printf(Locale.ROOT, "  %-34s %8.2f%n", stage.getKey(), median);
    }
    out.printf(Locale.ROOT, "  %-34s %8.2f, %.1f images/s%n", "together", sum, 1000 / sum);
  }

  private Map<String, List<Double>> measure(ProfileRun run, GeneralistModel model, int count) {
    int side = run.recipe().architecture().image().size();
    List<RgbImage> images =
        SceneExamples.of(count, side).examples().stream().map(Example::image).toList();
    Map<String, List<Double>> stages = new LinkedHashMap<>();
    Kernels kernels = run.kernels();
    TokenBatch names =
        TokenBatch.candidates(
            run.tokenizer(), SceneExamples.COLOURS, run.recipe().architecture().text().maxTokens());
    for (int round = 0; round <= rounds; round++) {
      if (round == 1) {
        stages.clear(); // the first warms up
      }
      try (NDManager scope = run.root().newSubManager()) {
        NDArray pixels =
            timed(
                stages,
                "pixels",
                () -> ImageBatch.of(Preprocessing.square(side), images).upload(kernels, scope));
        NDArray tokens = timed(stages, "image encoder", () -> model.imageTokens(kernels, pixels));
        Proposals kept =
            timed(stages, "proposals", () -> model.proposals().propose(kernels, tokens));
        timed(
            stages,
            "regions through the decoder",
            () -> model.representations(kernels, tokens, kept).toFloatArray());
        timed(
            stages, "8 class names", () -> model.encodeTexts(kernels, scope, names).toFloatArray());
      }
    }
    return stages;
  }

  private static <T> T timed(Map<String, List<Double>> stages, String stage, Supplier<T> work) {
    long start = CpuTime.ofThread();
    T result = work.get();
    double millis = (CpuTime.ofThread() - start) / 1e6;
    stages.computeIfAbsent(stage, name -> new ArrayList<>()).add(millis);
    return result;
  }
}
