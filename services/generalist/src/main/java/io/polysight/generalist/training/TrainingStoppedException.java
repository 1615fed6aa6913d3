package io.polysight.generalist.training;

import java.nio.file.Path;

/** The run was asked to stop and did, with a checkpoint to continue from. */
public final class TrainingStoppedException extends RuntimeException {
  private final long step;
  private final transient Path checkpoint;

  TrainingStoppedException(long step, Path checkpoint) {
    super("training was stopped after step " + step + "; it continues from " + checkpoint);
    this.step = step;
    this.checkpoint = checkpoint;
  }

  public long step() {
    return step;
  }

  public Path checkpoint() {
    return checkpoint;
  }
}
