package io.polysight.generalist.sampling;

import java.util.Arrays;

/** Walks through the steps of a run and keeps, for each task, how many samples it has seen. */
public final class TaskTurns {
  private final Sampler sampler;
  private final int[] batchSizes;
  private final long[] seen;
  private long step;

  /**
   * One step's draw.
   *
   * @param step from 0
   * @param task number of the task in the mixture
   * @param position place of the batch's first sample in the task's endless walk
   */
  public record Turn(long step, int task, long position) {}

  /**
   * @param batchSizes samples per step of each task
   * @param step where to start: the steps before it are drawn again and passed over
   */
  public TaskTurns(Sampler sampler, int[] batchSizes, long step) {
    this.sampler = sampler;
    this.batchSizes = batchSizes.clone();
    this.seen = new long[batchSizes.length];
    while (this.step < step) {
      next();
    }
  }

  public Turn next() {
    int task = sampler.task(step);
    var turn = new Turn(step, task, seen[task]);
    seen[task] += batchSizes[task];
    step++;
    return turn;
  }

  /** Samples drawn so far, per task. */
  public long[] samplesSeen() {
    return Arrays.copyOf(seen, seen.length);
  }
}
