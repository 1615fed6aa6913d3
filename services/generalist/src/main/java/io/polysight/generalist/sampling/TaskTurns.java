package io.polysight.generalist.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks through the steps of a run and keeps, for each task, how many samples it has seen. */
public final class TaskTurns {
  private final Sampler sampler;
  private final int[] batchSizes;
  private final long[] seen;
  private long step;

  /**
   * One task's part in a step.
   *
   * @param step from 0
   * @param task number of the task in the mixture
   * @param position place of the batch's first sample in the task's endless walk
   * @param weight factor of the loss besides the task's own
   */
  public record Turn(long step, int task, long position, double weight) {}

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

  /** The turns of the next step: one, or one for each task where the sampler mixes them. */
  public List<Turn> next() {
    List<Turn> turns = new ArrayList<>();
    for (Sampler.Draw draw : sampler.draw(step)) {
      int task = draw.task();
      turns.add(new Turn(step, task, seen[task], draw.weight()));
      seen[task] += batchSizes[task];
    }
    step++;
    return turns;
  }

  /** Samples drawn so far, per task. */
  public long[] samplesSeen() {
    return Arrays.copyOf(seen, seen.length);
  }
}
