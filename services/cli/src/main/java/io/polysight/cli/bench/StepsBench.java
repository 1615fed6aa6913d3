package io.polysight.cli.bench;

import io.polysight.generalist.recipe.RecipeReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Steps of all kinds of tasks in turn: where their time goes, and whether memory stays flat. */
@Command(
    name = "steps",
    description = {
      "Trains a model of a profile's sizes, with proposals, on generated scenes: all kinds of tasks in",
      "turn, on one thread. Prints the CPU time of each task's step, the optimizer's and the proposals'",
      "share of it, that of a model with conditional experts, trained step by step beside it, and how",
      "much resident memory grew."
    })
public final class StepsBench implements Callable<Integer> {
  private static final String DENSE = "none";
  private static final String EXPERTS = "attribute";

  /** Steps of each task that are not measured: allocators fill their pools in them. */
  private static final int WARM_UP = 3;

  @Option(
      names = "--profile",
      description = "nano, base or large (default: ${DEFAULT-VALUE}).",
      defaultValue = "nano")
  private String profile = "";

  @Option(
      names = "--steps",
      description =
          "Measured steps of each model, all tasks together (default: ${DEFAULT-VALUE}); 5000 shows"
              + " that memory stays flat.",
      defaultValue = "40")
  private int count;

  @Option(
      names = "--images",
      description = "In each batch (default: ${DEFAULT-VALUE}).",
      defaultValue = "32")
  private int images;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    out.println(Machine.describe());
    try (var dense = new Model(profile, DENSE, images);
        var experts = new Model(profile, EXPERTS, images)) {
      List<Model> models = List.of(dense, experts);
      train(models, 0, WARM_UP * dense.steps.tasks().size(), false);
      double before = ResidentMemory.now();
      train(models, WARM_UP, count, true);
      double growth = ResidentMemory.now() - before;
      out.printf(
          Locale.ROOT,
          "%s, %d images, float32; CPU ms, medians%n%-16s %8s %10s %9s %7s%n",
          profile,
          images,
          "step of",
          "dense",
          "optimizer",
          "experts",
          "ratio");
      for (String task : dense.steps.tasks()) {
        print(task, dense, experts);
      }
      printProposals(dense);
      out.printf(
          Locale.ROOT,
          "resident memory: %+.1f MB over %d steps of each model, %.0f MB before%n",
          growth,
          count,
          before);
    }
    return 0;
  }

  private static void train(List<Model> models, long first, int steps, boolean measured)
      throws IOException {
    List<String> tasks = models.getFirst().steps.tasks();
    for (int i = 0; i < steps; i++) {
      for (Model model : models) {
        model.step(tasks.get(i % tasks.size()), first + i, measured);
      }
    }
  }

  private void print(String task, Model dense, Model experts) {
    double step = dense.millis(task, TaskSteps.Step::cpu);
    double routed = experts.millis(task, TaskSteps.Step::cpu);
    double update = dense.millis(task, TaskSteps.Step::update);
    out.printf(
        Locale.ROOT,
        "%-16s %8.1f %4.1f (%2.0f%%) %9.1f %7.2f%n",
        task,
        step,
        update,
        update / step * 100,
        routed,
        routed / step);
  }

  /** Both compare one vector per image, or per region of it, with the same eight names. */
  private void printProposals(Model dense) {
    double naming = dense.millis(TaskSteps.CLASSIFICATION, TaskSteps.Step::cpu);
    double segmenting = dense.millis(TaskSteps.SEGMENTATION, TaskSteps.Step::cpu);
    out.printf(
        Locale.ROOT,
        "proposals, their losses and regions: %.0f%% of a step of %s, which takes %.1f of one of %s%n",
        (1 - naming / segmenting) * 100,
        TaskSteps.SEGMENTATION,
        segmenting / naming,
        TaskSteps.CLASSIFICATION);
  }

  /** One of the models and what was measured of it, by task. */
  private static final class Model implements AutoCloseable {
    private final ProfileRun run;
    private final TaskSteps steps;
    private final Map<String, List<TaskSteps.Step>> measured = new LinkedHashMap<>();

    Model(String profile, String experts, int images) throws IOException {
      run =
          new ProfileRun(
              RecipeReader.parse(
                  """
                  profile: %s
                  precision: FLOAT32
                  architecture: {proposals: {name: mask-dino}, decoder: {experts: {name: %s}}}
                  """
                      .formatted(profile, experts)),
              1);
      steps = new TaskSteps(run, images);
    }

    void step(String task, long number, boolean measuring) throws IOException {
      TaskSteps.Step step = steps.step(task, number);
      if (measuring) {
        measured.computeIfAbsent(task, name -> new ArrayList<>()).add(step);
      }
    }

    /** The median in milliseconds; NaN where nothing was measured. */
    double millis(String task, ToDoubleFunction<TaskSteps.Step> part) {
      double[] values =
          measured.getOrDefault(task, List.of()).stream().mapToDouble(part).sorted().toArray();
      return values.length == 0 ? Double.NaN : values[values.length / 2] * 1e3;
    }

    @Override
    public void close() {
      steps.close();
      run.close();
    }
  }
}
