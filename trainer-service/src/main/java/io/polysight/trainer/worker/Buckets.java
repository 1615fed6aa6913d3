package io.polysight.trainer.worker;

/** The buckets of the object store that training reads and writes. */
public final class Buckets {
  /** Manifests and shards, by content. */
  public static final String DATASETS = "datasets";

  /** Files of checkpoints, as {@code <job>/<step>/<file>}. */
  public static final String CHECKPOINTS = "checkpoints";

  private Buckets() {}
}
