package io.polysight.cli.bench;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The published sizes, built and trained for one step. */
@Command(
    name = "profiles",
    description = {
      "Builds the models of the published sizes, answers for one image and trains one step of each task",
      "on two, in float32; prints parameters beside the published counts, seconds and memory, and with",
      "--checkpointing none,blocks what activation checkpoints save.",
      "The base profile needs about 8 GB, the large one 12."
    })
public final class ProfilesBench implements Callable<Integer> {
  /** Millions of parameters that Uni-Perceiver v2 is published with (Li et al., 2023, table 2). */
  private static final Map<String, Integer> PUBLISHED = Map.of("base", 308, "large", 446);

  @Option(
      names = "--profile",
      split = ",",
      description = "Which ones (default: ${DEFAULT-VALUE}).",
      defaultValue = "base")
  private List<String> profiles = List.of();

  @Option(
      names = "--checkpointing",
      split = ",",
      description = "What is computed again on the way back (default: ${DEFAULT-VALUE}).",
      defaultValue = "none")
  private List<String> checkpointing = List.of();

  @Option(
      names = "--images",
      description = "In each step's batch (default: ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private int images;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    out.println(Machine.describe());
    for (String profile : profiles) {
      for (String kept : checkpointing) {
        Recipe recipe =
            RecipeReader.parse(
                "{profile: %s, precision: FLOAT32, checkpointing: %s}".formatted(profile, kept));
        try (var run = new ProfileRun(recipe, Runtime.getRuntime().availableProcessors())) {
          print(profile, run);
        }
      }
    }
    return 0;
  }

  private void print(String profile, ProfileRun run) throws IOException {
    long all = run.parameters("");
    Integer published = PUBLISHED.get(profile);
    out.printf(
        Locale.ROOT,
        "%n%s, checkpointing %s: %.1f million parameters%s%n",
        profile,
        run.recipe().checkpointing(),
        all / 1e6,
        published == null ? "" : "; published: " + published + " million");
    for (String part : ProfileRun.PARTS) {
      out.printf(Locale.ROOT, "  %-34s %8.1f million%n", part, run.parameters(part) / 1e6);
    }
    out.printf(Locale.ROOT, "  %-34s %8.2f s%n", "forward of one image", run.forwardSeconds());
    try (var steps = new TaskSteps(run, images)) {
      double before = ResidentMemory.now();
      out.printf(Locale.ROOT, "  %-34s %8.0f MB%n", "resident before the first step", before);
      for (String task : steps.tasks()) {
        TaskSteps.Step step = steps.step(task, 0);
        out.printf(
            Locale.ROOT,
            "  %-34s %8.2f s, %.2f s of CPU, loss %.3f, at most %.0f MB resident%n",
            "one step of " + task,
            step.wall(),
            step.cpu(),
            step.loss(),
            step.mostMegabytes());
      }
    }
  }
}
