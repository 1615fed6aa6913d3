package io.polysight.inference.task;

import io.polysight.contracts.datasets.RegisteredTask;
import java.util.UUID;

/** Asks the owner of tasks, dataset-service, on behalf of somebody. */
@FunctionalInterface
public interface TaskDirectory {

  /**
   * @throws io.polysight.platform.web.ProblemException when there is no such task, or it may not be
   *     seen by whom this asks for, or dataset-service does not answer
   */
  RegisteredTask get(UUID task);
}
