package io.polysight.inference.engine;

import io.polysight.contracts.serving.Effort;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** One use of a loaded version; while it is open the weights stay. Closing twice is harmless. */
public final class Lease implements AutoCloseable {
  private final LoadedVersion version;
  private final AtomicBoolean open = new AtomicBoolean(true);

  Lease(LoadedVersion version) {
    this.version = version;
  }

  public CheckpointRef checkpoint() {
    return version.checkpoint();
  }

  /** How closely the version can be asked to look. */
  public List<Effort> efforts() {
    return version.efforts();
  }

  LoadedVersion version() {
    return version;
  }

  public ServedModel model() {
    return version.model();
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      version.release();
    }
  }
}
