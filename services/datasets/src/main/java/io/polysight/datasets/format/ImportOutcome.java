package io.polysight.datasets.format;

import io.polysight.datasets.manifest.VersionSummary;

/** Either a version, or the reasons why there is none. */
public sealed interface ImportOutcome {
  ImportReport report();

  /** A version was written; the report lists what was skipped. */
  record Imported(VersionSummary version, ImportReport report) implements ImportOutcome {}

  /** Nothing can be read under any version; the report lists the faults. */
  record Refused(ImportReport report) implements ImportOutcome {}
}
