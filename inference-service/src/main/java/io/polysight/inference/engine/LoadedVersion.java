package io.polysight.inference.engine;

import io.polysight.contracts.serving.Effort;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A version in memory with a count of who uses it. Its owner holds one use from the start; when the
 * owner retires it and every lease is closed, the weights are freed.
 */
public final class LoadedVersion {
  private final CheckpointRef checkpoint;
  private final ServedModel model;
  private final List<String> kinds;
  private final List<Effort> efforts;
  private int uses = 1;
  private boolean retired;

  public LoadedVersion(CheckpointRef checkpoint, ServedModel model) {
    this.checkpoint = checkpoint;
    this.model = model;
    this.kinds = model.kinds();
    this.efforts = model.efforts();
  }

  public CheckpointRef checkpoint() {
    return checkpoint;
  }

  /** What its model can be asked. */
  public List<String> kinds() {
    return kinds;
  }

  /** How closely its model can be asked to look. */
  public List<Effort> efforts() {
    return efforts;
  }

  /** Takes a use; empty once the weights are freed, and then a newer version serves. */
  public synchronized Optional<Lease> lease() {
    if (uses == 0) {
      return Optional.empty();
    }
    uses++;
    return Optional.of(new Lease(this));
  }

  /** The owner's use ends; requests in flight finish first. */
  public void retire() {
    synchronized (this) {
      if (retired) {
        return;
      }
      retired = true;
    }
    release();
  }

  /** Whether the weights are freed. */
  public synchronized boolean closed() {
    return uses == 0;
  }

  /**
   * Runs native work with a use of its own, so that the weights cannot be freed beneath it.
   *
   * @throws IllegalStateException when they are freed already, which happens only to work that
   *     nobody waits for any more
   */
  <R> R using(Function<ServedModel, R> work) {
    try (Lease lease =
        lease()
            .orElseThrow(() ->
                new IllegalStateException(
                    "version "
                        + checkpoint.number()
                        + " of "
                        + checkpoint.model()
                        + " is closed"))) {
      return work.apply(lease.model());
    }
  }

  ServedModel model() {
    return model;
  }

  void release() {
    boolean last;
    synchronized (this) {
      uses--;
      last = uses == 0;
    }
    if (last) {
      model.close();
    }
  }
}
