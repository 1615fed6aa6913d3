package io.polysight.inference.engine;

import java.nio.file.Path;

/** Turns a checkpoint folder into a model. */
@FunctionalInterface
public interface ModelLoader {

  /**
   * @param folder of one verified checkpoint
   * @throws UnusableCheckpointException when it is none that can be served
   */
  ServedModel load(Path folder);
}
