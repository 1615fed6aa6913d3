package io.polysight.generalist.training;

import ai.djl.ndarray.NDManager;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.checkpoint.Checkpoints;
import io.polysight.generalist.checkpoint.ModelCard;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.TaskRate;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trains one model on a mixture. A run is (recipe, mixture): equal ones write equal bytes, and a
 * run that ended early, however it ended, continues from the newest checkpoint in its workspace to
 * the bytes it would have written.
 */
public final class Trainer {
  /** Folder of the checkpoints inside the workspace. */
  public static final String CHECKPOINTS = "checkpoints";

  private final Recipe recipe;
  private final Mixture mixture;
  private final Checkpoints checkpoints;
  private final TrainingListener listener;
  private final Map<String, String> provenance;
  private volatile boolean stopping;

  /**
   * @param workspace a folder of this run alone
   * @param provenance the caller's fields of model.json, such as the git commit
   */
  public Trainer(
      Recipe recipe,
      Mixture mixture,
      Path workspace,
      TrainingListener listener,
      Map<String, String> provenance) {
    this.recipe = recipe;
    this.mixture = mixture;
    this.checkpoints = new Checkpoints(workspace.resolve(CHECKPOINTS), recipe.keepCheckpoints());
    this.listener = listener;
    this.provenance = Map.copyOf(provenance);
  }

  /** Asks the run to end after the step under way, with a checkpoint; from any thread. */
  public void stop() {
    stopping = true;
  }

  /**
   * Trains to the end.
   *
   * @return the last checkpoint's folder
   * @throws TrainingStoppedException after {@link #stop}
   * @throws TrainingDivergedException when a loss or gradient is not finite
   * @throws IllegalArgumentException when the workspace holds a run of another recipe or mixture
   */
  public Path run() throws IOException {
    MixtureFit.check(recipe, mixture);
    Torch.start(recipe.threads());
    Optional<CheckpointFolder> saved = checkpoints.latest();
    ModelCard card =
        saved.isPresent() ? sameRun(saved.get()) : RunPlan.of(recipe, mixture, provenance);
    long first = saved.isPresent() ? saved.get().state().step() : 0;
    if (first >= recipe.steps()) {
      return saved.orElseThrow().path();
    }
    try (NDManager root = NDManager.newBaseManager();
        TrainingRun run = new TrainingRun(root, card, mixture, first)) {
      if (saved.isPresent()) {
        run.restore(saved.get());
      }
      return loop(run, first);
    }
  }

  private ModelCard sameRun(CheckpointFolder saved) throws IOException {
    ModelCard card = saved.card();
    if (!card.recipe().equals(recipe)) {
      throw new IllegalArgumentException(
          saved.path() + " is of another recipe; give this run a workspace of its own");
    }
    if (!card.tasks().equals(RunPlan.learned(mixture))) {
      throw new IllegalArgumentException(
          saved.path() + " is of another mixture; give this run a workspace of its own");
    }
    return card;
  }

  /** The task's own factor of the learning rate. */
  private double rateOf(List<BatchStream.TurnBatch> batches, long step) {
    String task = mixture.tasks().get(batches.getFirst().turn().task()).name();
    TaskRate own = recipe.taskRates().get(task);
    return own == null ? 1 : own.at(step);
  }

  private Path loop(TrainingRun run, long first) throws IOException {
    Schedule schedule = recipe.learningRate().schedule(recipe.steps());
    Map<String, Double> losses = new HashMap<>();
    var pace = new Pace();
    for (long step = first; ; step++) {
      List<BatchStream.TurnBatch> batches = run.batches().next();
      double learningRate = schedule.at(step) * rateOf(batches, step);
      StepRunner.Outcome outcome = run.steps().run(batches, step, learningRate);
      run.averages().update(step);
      losses.putAll(outcome.losses());
      int images = batches.stream().mapToInt(b -> b.batch().images().count()).sum();
      long done = step + 1;
      listener.progressed(
          new Progress(
              done,
              recipe.steps(),
              outcome.task(),
              outcome.loss(),
              losses,
              pace.after(images),
              learningRate,
              outcome.gradientNorm()));
      if (listener.asksForInterference(done)) {
        listener.interferenceMeasured(run.interference().measure(done));
      }
      boolean last = done == recipe.steps();
      boolean halt = stopping;
      if (last || halt || done % recipe.checkpointEvery() == 0) {
        Path folder = checkpoints.write(run.kernels(), run.content(done));
        listener.checkpointed(folder, done, last);
        if (last) {
          return folder;
        }
        if (halt) {
          throw new TrainingStoppedException(done, folder);
        }
      }
    }
  }
}
