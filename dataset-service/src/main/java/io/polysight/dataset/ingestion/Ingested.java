package io.polysight.dataset.ingestion;

import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.tasks.Faults.Fault;
import java.util.List;

/** How reading a source ended. */
sealed interface Ingested {

  /** Everything is built and waits in the workspace. */
  record Built(VersionSummary summary) implements Ingested {}

  /** The source is at fault. */
  record Refused(List<Fault> faults) implements Ingested {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
