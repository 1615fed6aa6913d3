package io.polysight.dataset.sample;

import io.polysight.datasets.similarity.NearDuplicates;
import java.util.BitSet;
import java.util.List;

/**
 * What a search among the images of a version found, as it is kept.
 *
 * @param format always {@link #FORMAT}; another way of searching gets another
 * @param samples how many there were
 * @param withoutStructure how many were compared with none
 * @param pairs by ordinals of samples
 */
record SimilarImages(
    String format, int samples, int withoutStructure, List<NearDuplicates.Pair> pairs) {
  static final String FORMAT = "polysight-similar-images/1";

  /** Where the finding of a manifest lies in the object store. */
  static String key(String digest) {
    return "similar-images/" + digest + "-1.json";
  }

  /** The problems that this tells of, to be counted like others. */
  FacetIndex facets(FacetIndex known) {
    int[] splitOf = known.splits(samples);
    var within = new BitSet();
    var across = new BitSet();
    for (NearDuplicates.Pair pair : pairs) {
      BitSet kind = splitOf[pair.first()] == splitOf[pair.second()] ? within : across;
      kind.set(pair.first());
      kind.set(pair.second());
    }
    var index = new FacetIndex();
    add(index, SampleProblem.NEAR_DUPLICATE, within);
    add(index, SampleProblem.NEAR_DUPLICATE_ACROSS_SPLITS, across);
    return index;
  }

  private static void add(FacetIndex index, SampleProblem problem, BitSet samples) {
    samples.stream().forEach(ordinal -> index.add(Facet.PROBLEM, problem.written(), ordinal));
  }
}
