package io.polysight.registry.promotion;

import java.util.List;

/**
 * What the gates of an alias say of a version.
 *
 * @param etag of the alias they were asked about; moved or changed since, it must be asked again
 * @param passed as sentences with the score and what was asked
 * @param failed likewise, with what to do
 */
record GateReport(long etag, List<String> passed, List<String> failed) {
  GateReport {
    passed = List.copyOf(passed);
    failed = List.copyOf(failed);
  }

  boolean isOpen() {
    return failed.isEmpty();
  }

  /** Why the alias moves. */
  String reason() {
    return passed.isEmpty() ? "no gate is set" : String.join("; ", passed);
  }
}
