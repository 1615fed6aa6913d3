package io.polysight.contracts.datasets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the samples of a version that pass a filter hold. Each distribution counts the samples that
 * pass the filter of every other facet, so that one sees what another choice would give.
 *
 * @param samples how many the version has
 * @param matching how many of them pass the whole filter
 * @param similarity how far the search for images that look alike is; their problems are counted
 *     once it is done
 */
public record VersionStatistics(
    long samples, long matching, List<Distribution> distributions, SimilaritySearch similarity) {

  /**
   * Samples by the values of one facet.
   *
   * @param facet name of the parameter that filters by it
   * @param labelSpace which labels are counted, for labels
   * @param bins ordered by size for ranges, else the most frequent first
   * @param binsInAll how many there are; {@code bins} holds the first 200
   */
  public record Distribution(
      String facet, @Nullable String labelSpace, List<Bin> bins, int binsInAll) {}

  /**
   * One value of a facet.
   *
   * @param value what the parameter takes; of sizes the least of a range that ends below twice it
   * @param samples how many samples hold it
   * @param occurrences how often it occurs in them, such as objects of one class
   * @param splits samples of each split
   */
  public record Bin(String value, long samples, long occurrences, Map<String, Long> splits) {}

  /**
   * How far the search is.
   *
   * @param compared how many images were decoded so far
   * @param withoutStructure how many are of next to one tone and were compared with none
   */
  public record SimilaritySearch(State state, long compared, long withoutStructure) {

    /** A failed search is begun again when it is next asked for, a minute later. */
    public enum State {
      RUNNING,
      DONE,
      FAILED
    }
  }
}
