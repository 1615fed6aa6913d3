package io.polysight.generalist.objective;

import io.polysight.generalist.sampling.TaskTurns.Turn;
import java.io.IOException;

/** One task of the mixture as something to minimise. */
public interface Objective {

  /**
   * Reads and prepares the batch of a step: no tensors, so any thread may do it ahead of time. The
   * batch is a pure function of the turn and of what the objective was made from.
   */
  PreparedBatch prepare(Turn turn) throws IOException;
}
