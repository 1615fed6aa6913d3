package io.polysight.generalist.training;

import java.util.List;

/** A number stopped being finite; the last checkpoint before it stays. */
public final class TrainingDivergedException extends RuntimeException {
  private static final int SHOWN = 16;

  private final String task;
  private final long step;
  private final String tensor;
  private final List<String> samples;

  TrainingDivergedException(String task, long step, String tensor, List<String> samples) {
    super(
        "training diverged at step "
            + step
            + " of task '"
            + task
            + "': "
            + tensor
            + " is not finite. Continue from the last checkpoint with a lower learning rate, or"
            + " look for broken examples in the batch: "
            + listed(samples));
    this.task = task;
    this.step = step;
    this.tensor = tensor;
    this.samples = List.copyOf(samples);
  }

  private static String listed(List<String> samples) {
    String shown = String.join(", ", samples.subList(0, Math.min(SHOWN, samples.size())));
    return samples.size() <= SHOWN ? shown : shown + " and " + (samples.size() - SHOWN) + " more";
  }

  public String task() {
    return task;
  }

  public long step() {
    return step;
  }

  /** What the samples of the step are called, in the order of the batch. */
  public List<String> samples() {
    return samples;
  }

  /** {@code the loss}, or the gradient of a parameter. */
  public String tensor() {
    return tensor;
  }
}
