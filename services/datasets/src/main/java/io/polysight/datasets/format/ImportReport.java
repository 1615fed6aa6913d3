package io.polysight.datasets.format;

import java.util.List;

/**
 * What became of the files of an archive.
 *
 * @param samples how many samples were read
 * @param skipped files left out on purpose, the first {@link #LISTED}
 * @param skippedInAll how many that were
 * @param faults what is wrong, the first {@link #LISTED}; none when a version was written
 * @param faultsInAll how many that were
 */
public record ImportReport(
    int samples, List<Remark> skipped, int skippedInAll, List<Remark> faults, int faultsInAll) {
  public static final int LISTED = 100;

  public ImportReport {
    skipped = List.copyOf(skipped);
    faults = List.copyOf(faults);
  }

  /**
   * What there is to say of one file.
   *
   * @param file path in the archive
   * @param reason what about it, and for a fault what to do
   */
  public record Remark(String file, String reason) {}
}
