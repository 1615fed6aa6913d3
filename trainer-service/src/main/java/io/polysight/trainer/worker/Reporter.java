package io.polysight.trainer.worker;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.MetricPoint;
import io.polysight.contracts.training.SamplePrediction;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.training.Interference;
import io.polysight.generalist.training.Progress;
import io.polysight.generalist.training.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final SampleAnswers samples;
  private final Set<String> tasks;
  private final long interferenceEvery;
  private long toldAt;

  Reporter(
      WorkerJob job,
      Recipe recipe,
      MessageWriter messages,
      CheckpointTransfer transfer,
      SampleAnswers samples) {
    this.job = job;
    this.recipe = recipe;
    this.messages = messages;
    this.transfer = transfer;
    this.samples = samples;
    this.tasks = job.mixture().stream().map(WorkerJob.Entry::name).collect(Collectors.toSet());
    this.interferenceEvery = interferenceEvery(tasks.size(), job.interferenceShare());
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
    points.add(new MetricPoint(step, gradientNorm(progress.task()), progress.gradientNorm()));
    points.add(new MetricPoint(step, "images-per-second", progress.imagesPerSecond()));
    if (now - toldAt >= quietNanos || points.size() >= MOST_POINTS || step == progress.of()) {
      flush(step, progress.of(), progress.losses());
      toldAt = now;
    }
  }

  /** A step of all tasks has one gradient. */
  private String gradientNorm(String task) {
    return tasks.contains(task) ? "gradient-norm/" + task : "gradient-norm";
  }

  /**
   * Steps from one measurement to the next, which costs a pass of each task; 0 for never.
   *
   * @param share of the passes that measuring may take
   */
  static long interferenceEvery(int tasks, double share) {
    return tasks < 2 || share <= 0 ? 0 : (long) Math.ceil(tasks / share);
  }

  @Override
  public boolean asksForInterference(long step) {
    return interferenceEvery > 0 && step % interferenceEvery == 0;
  }

  @Override
  public void interferenceMeasured(Interference measured) {
    for (Interference.Pair pair : measured.pairs()) {
      String name = "gradient-cosine/" + pair.one() + "/" + pair.other();
      points.add(new MetricPoint(measured.step(), name, pair.cosine()));
    }
  }

  private void flush(long step, long of, Map<String, Double> losses) {
    ProcessMemory.residentBytes()
        .ifPresent(bytes -> points.add(new MetricPoint(step, "process-memory", bytes)));
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
      List<SamplePrediction> predictions = samples.of(folder, step);
      if (!predictions.isEmpty()) {
        messages.say(new WorkerMessage.Predicted(predictions));
      }
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
