package io.polysight.generalist.training;

import java.nio.file.Path;

/** Hears of a run on the training thread; what it throws ends the run. */
public interface TrainingListener {

  /** A step is done. */
  default void progressed(Progress progress) {}

  /**
   * @param folder complete and durable
   * @param step updates done
   * @param last whether the run ends with it
   */
  default void checkpointed(Path folder, long step, boolean last) {}
}
