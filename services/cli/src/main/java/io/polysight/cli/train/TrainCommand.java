package io.polysight.cli.train;

import io.polysight.generalist.recipe.Recipe;
import io.polysight.local.settings.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains on generated scenes and public data sets, without a platform. */
@Command(
    name = "train",
    description = {
      "Train a recipe on generated scenes or public data sets in this process, without any server, and measure it on held-out samples.",
      "A run that was stopped continues from its newest checkpoint. Several recipes, or a folder of them,",
      "give a table of mean and deviation over the seeds."
    })
public final class TrainCommand implements Callable<Integer> {
  @Option(
      names = "--recipe",
      required = true,
      paramLabel = "FILE",
      description =
          "A recipe with a 'scenes' or 'archives' section, or a folder of them; may be repeated.")
  private List<Path> recipes = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Train N times, with the recipe's seed and the ones after it (default: 1).")
  private int seeds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that paths of 'archives' are relative to.")
  private @Nullable Path data;

  @Option(
      names = "--beside-single",
      description = {
        "Also train every task on its own, on the same samples and for as many steps as the joint",
        "run spent on it, and print what that gives."
      })
  private boolean besideSingle;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where scenes and checkpoints go (default: data/train, in the project's folder).")
  private @Nullable Path out;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the table there as Markdown, and beside it a plot as .svg.")
  private @Nullable Path report;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream console = System.out;

  @Override
  public Integer call() throws IOException {
    if (seeds < 1) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--seeds " + seeds + " is below 1; give how often to train");
    }
    List<TrainingFile> files = new ArrayList<>();
    for (Path file : files()) {
      files.add(TrainingFile.read(file));
    }
    Path folder =
        out != null ? out : Installation.ofSystemProperty().home().resolve("data").resolve("train");
    var comparison = new Comparison();
    for (TrainingFile file : files) {
      TrainingData opened = TrainingData.open(file, folder, data);
      for (int more = 0; more < seeds; more++) {
        Recipe recipe = file.withSeed(more);
        String run = file.name() + ", seed " + recipe.seed();
        Path workspace = folder.resolve(file.name()).resolve("seed-" + recipe.seed());
        Path checkpoint = LocalRun.train(run, recipe, opened.tasks(), workspace);
        comparison.add(file.name(), opened.measure(checkpoint));
        console.println(run + ": " + checkpoint);
        if (besideSingle) {
          comparison.add(
              file.name() + ", each task alone", opened.alone(run, recipe, checkpoint, workspace));
        }
      }
      Map<String, Double> chance = opened.chance();
      if (!chance.isEmpty()) {
        comparison.add(file.name() + ", chance", chance);
      }
    }
    console.println();
    console.print(comparison.table());
    if (report != null) {
      write(report, comparison);
    }
    return 0;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : recipes) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> children = Files.list(path)) {
        children.filter(p -> p.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(recipes + " holds no recipe that ends in .yaml");
    }
    return files;
  }

  private static void write(Path report, Comparison comparison) throws IOException {
    String plot = report.getFileName().toString().replaceFirst("\\.md$", "") + ".svg";
    Files.writeString(report, comparison.table() + "\n![The same as bars](" + plot + ")\n");
    Files.writeString(report.resolveSibling(plot), Plot.svg(comparison));
  }
}
