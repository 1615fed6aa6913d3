package io.polysight.generalist.training;

import java.nio.file.Path;

/** Hears of a run on the training thread; what it throws ends the run. */
public interface TrainingListener {

  /** A step is done. */
  default void progressed(Progress progress) {}

  /**
   * Whether to measure, after this step, how the gradients of the tasks agree. It costs a forward
   * and backward pass of each task, and changes nothing in the run.
   *
   * @param step updates done
   */
  default boolean asksForInterference(long step) {
    return false;
  }

  /** What it asked for. */
  default void interferenceMeasured(Interference measured) {}

  /**
   * @param folder complete and durable
   * @param step updates done
   * @param last whether the run ends with it
   */
  default void checkpointed(Path folder, long step, boolean last) {}
}
