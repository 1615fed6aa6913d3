package io.polysight.contracts.datasets;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of the samples from one version to another; a sample is the same one by its id.
 *
 * @param kinds how many samples changed in each way; a sample may have changed in several
 * @param unchanged how many are as they were
 * @param splits how many samples each split had and has
 * @param changes in the order of the later manifest, then what is gone; the first 200
 * @param changesInAll how many samples changed
 */
public record VersionDifference(
    UUID from,
    UUID to,
    Map<Kind, Long> kinds,
    long unchanged,
    Map<String, SplitDifference> splits,
    List<SampleChange> changes,
    long changesInAll) {

  /** How a sample may differ. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** Another image file under the same id. */
    IMAGE,
    ANNOTATIONS,
    SPLIT
  }

  /** Sizes of one split. */
  public record SplitDifference(long before, long after) {}

  /** One sample that differs. */
  public record SampleChange(String sample, List<Kind> kinds) {}
}
