package io.polysight.generalist.training;

/** A number stopped being finite; the last checkpoint before it stays. */
public final class TrainingDivergedException extends RuntimeException {
  private final String task;
  private final long step;
  private final String tensor;

  TrainingDivergedException(String task, long step, String tensor) {
    super(
        "training diverged at step "
            + step
            + " of task '"
            + task
            + "': "
            + tensor
            + " is not finite. Continue from the last checkpoint with a lower learning rate, or"
            + " look for broken examples of this task");
    this.task = task;
    this.step = step;
    this.tensor = tensor;
  }

  public String task() {
    return task;
  }

  public long step() {
    return step;
  }

  /** {@code loss}, or the gradient of a parameter. */
  public String tensor() {
    return tensor;
  }
}
