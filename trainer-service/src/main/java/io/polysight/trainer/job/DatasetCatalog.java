package io.polysight.trainer.job;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What dataset-service shows to the person who submits a job; what they may not see is absent. */
interface DatasetCatalog {

  /**
   * @param revision absent means the newest
   */
  Optional<RegisteredTask> task(UUID id, @Nullable Integer revision);

  Optional<DatasetVersion> version(UUID id);
}
