package io.polysight.registry.checkpoint;

import java.util.List;

/** The two files that a checkpoint for serving is. */
public final class CheckpointFiles {
  public static final String WEIGHTS = "model.safetensors";
  public static final String CARD = "model.json";
  public static final List<String> ALL = List.of(WEIGHTS, CARD);

  private CheckpointFiles() {}
}
