package io.polysight.trainer.worker;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.MetricPoint;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.training.Progress;
import io.polysight.generalist.training.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the parent of a run: curves in small batches, checkpoints once they are uploaded. */
final class Reporter implements TrainingListener {
  private static final int MOST_POINTS = 5000;

  private final WorkerJob job;
  private final Recipe recipe;
  private final MessageWriter messages;
  private final CheckpointTransfer transfer;
  private final long quietNanos;
  private final List<MetricPoint> points = new ArrayList<>();
  private final StepRate rate = new StepRate();
  private long toldAt;

  Reporter(WorkerJob job, Recipe recipe, MessageWriter messages, CheckpointTransfer transfer) {
    this.job = job;
    this.recipe = recipe;
    this.messages = messages;
    this.transfer = transfer;
    this.quietNanos = Duration.ofMillis(job.progressMillis()).toNanos();
    this.toldAt = System.nanoTime() - quietNanos;
  }

  @Override
  public void progressed(Progress progress) {
    long now = System.nanoTime();
    long step = progress.step();
    rate.reached(step, now);
    points.add(new MetricPoint(step, "loss/" + progress.task(), progress.loss()));
    points.add(new MetricPoint(step, "learning-rate", progress.learningRate()));
    points.add(new MetricPoint(step, "gradient-norm", progress.gradientNorm()));
    points.add(new MetricPoint(step, "images-per-second", progress.imagesPerSecond()));
    if (now - toldAt >= quietNanos || points.size() >= MOST_POINTS || step == progress.of()) {
      flush(step, progress.of(), progress.losses());
      toldAt = now;
    }
  }

  private void flush(long step, long of, Map<String, Double> losses) {
    if (!points.isEmpty()) {
      messages.say(new WorkerMessage.Metrics(List.copyOf(points)));
      points.clear();
    }
    @Nullable Double perSecond = rate.perSecond();
    messages.say(new WorkerMessage.Progress(step, of, perSecond, losses));
  }

  @Override
  public void checkpointed(Path folder, long step, boolean last) {
    try {
      List<CheckpointFile> files = transfer.upload(folder, step);
      if (!points.isEmpty()) {
        messages.say(new WorkerMessage.Metrics(List.copyOf(points)));
        points.clear();
      }
      messages.say(
          new WorkerMessage.Checkpointed(step, last, digest(files), files, Origin.of(job, recipe)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint " + folder, e);
    }
  }

  static String digest(List<CheckpointFile> files) {
    return files.stream()
        .filter(file -> file.name().equals(CheckpointFolder.MODEL))
        .findFirst()
        .orElseThrow()
        .sha256();
  }
}
