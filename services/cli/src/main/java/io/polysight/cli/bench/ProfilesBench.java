package io.polysight.cli.bench;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.local.settings.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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
      "--checkpointing none,blocks what activation checkpoints save: each in a process of its own, since",
      "a process keeps the memory that it has once taken.",
      "The base profile needs about 8 GB, the large one 12."
    })
public final class ProfilesBench implements Callable<Integer> {
  /** Millions of parameters that Uni-Perceiver v2 is published with (Li et al., 2023, table 2). */
  private static final Map<String, Integer> PUBLISHED = Map.of("base", 308, "large", 446);

  /** So that what is told is tensors, and not Java's garbage. */
  private static final String HEAP = "-Xmx1g";

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
  public Integer call() throws IOException, InterruptedException {
    boolean alone = profiles.size() * checkpointing.size() == 1;
    for (String profile : profiles) {
      for (String kept : checkpointing) {
        if (alone) {
          measure(profile, kept);
        } else {
          int status = apart(profile, kept);
          if (status != 0) {
            return status;
          }
        }
      }
    }
    return 0;
  }

  private int apart(String profile, String kept) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            HEAP,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dpolysight.home=" + Installation.ofSystemProperty().home(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.polysight.cli.Polysight",
            "bench",
            "profiles",
            "--profile=" + profile,
            "--checkpointing=" + kept,
            "--images=" + images)
        .inheritIO()
        .start()
        .waitFor();
  }

  private void measure(String profile, String kept) throws IOException {
    out.println(Machine.describe());
    Recipe recipe =
        RecipeReader.parse(
            "{profile: %s, precision: FLOAT32, checkpointing: %s}".formatted(profile, kept));
    try (var run = new ProfileRun(recipe, Runtime.getRuntime().availableProcessors())) {
      print(profile, run);
    }
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
