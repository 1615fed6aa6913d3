package io.polysight.cli.train;

import io.polysight.cli.terminal.ProgressBar;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.training.Progress;
import io.polysight.generalist.training.Trainer;
import io.polysight.generalist.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One training in this process. When the process is told to end, it writes a checkpoint first. */
final class LocalRun {
  private static final int SECONDS_TO_STOP = 60;

  private LocalRun() {}

  /**
   * @param workspace of this run alone; holds its checkpoints, from which it continues
   * @return the last checkpoint
   */
  static Path train(String label, Recipe recipe, Mixture mixture, Path workspace)
      throws IOException {
    Files.createDirectories(workspace);
    var ended = new CountDownLatch(1);
    try (var bar = new ProgressBar(label, "steps", recipe.steps())) {
      var trainer = new Trainer(recipe, mixture, workspace, new Shown(bar), Map.of());
      Thread saving = Thread.ofPlatform().unstarted(() -> stop(trainer, ended));
      Runtime.getRuntime().addShutdownHook(saving);
      try {
        Path last = trainer.run();
        Runtime.getRuntime().removeShutdownHook(saving);
        return last;
      } finally {
        ended.countDown();
      }
    }
  }

  private static void stop(Trainer trainer, CountDownLatch ended) {
    trainer.stop();
    try {
      // Not waited for for ever: the newest checkpoint is there anyhow.
      ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Draws the bar, and writes the mean losses whenever there is a checkpoint. */
  private static final class Shown implements TrainingListener {
    private final ProgressBar bar;
    private final Map<String, double[]> sums = new TreeMap<>();

    Shown(ProgressBar bar) {
      this.bar = bar;
    }

    @Override
    public void progressed(Progress progress) {
      double[] sum = sums.computeIfAbsent(progress.task(), t -> new double[2]);
      sum[0] += progress.loss();
      sum[1]++;
      bar.reached(progress.step());
    }

    @Override
    public void checkpointed(Path folder, long step, boolean last) {
      var line = new StringBuilder("step ").append(step).append(", mean losses:");
      sums.forEach((task, sum) ->
          line.append(String.format(Locale.ROOT, " %s %.3f", task, sum[0] / sum[1])));
      bar.println(line.toString());
      sums.clear();
    }
  }
}
