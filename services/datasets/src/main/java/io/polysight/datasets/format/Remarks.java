package io.polysight.datasets.format;

import io.polysight.datasets.format.ImportReport.Remark;
import java.util.ArrayList;
import java.util.List;

/** Collects what is to be said of an archive, and counts beyond what it lists. */
final class Remarks {
  private final List<Remark> skipped = new ArrayList<>();
  private final List<Remark> faults = new ArrayList<>();
  private int skippedInAll;
  private int faultsInAll;

  void skip(String file, String reason) {
    skippedInAll++;
    if (skipped.size() < ImportReport.LISTED) {
      skipped.add(new Remark(file, reason));
    }
  }

  void fault(String file, String reason) {
    faultsInAll++;
    if (faults.size() < ImportReport.LISTED) {
      faults.add(new Remark(file, reason));
    }
  }

  boolean anyFault() {
    return faultsInAll > 0;
  }

  ImportReport report(int samples) {
    return new ImportReport(samples, skipped, skippedInAll, faults, faultsInAll);
  }
}
