package io.polysight.dataset.sample;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The samples of each value of each facet: an inverted index, made once per version. */
final class FacetIndex {
  private final Map<Facet, SortedMap<String, Postings>> values = new EnumMap<>(Facet.class);

  void add(Facet facet, String value, int ordinal) {
    values
        .computeIfAbsent(facet, f -> new TreeMap<>())
        .computeIfAbsent(value, v -> new Postings())
        .add(ordinal);
  }

  SortedMap<String, Postings> values(Facet facet) {
    SortedMap<String, Postings> found = values.get(facet);
    return found == null ? Collections.emptySortedMap() : found;
  }

  @Nullable Postings postings(Facet facet, String value) {
    return values(facet).get(value);
  }

  /** Samples with at least one of the values. */
  BitSet samples(Facet facet, Iterable<String> anyOf) {
    var samples = new BitSet();
    for (String value : anyOf) {
      Postings postings = postings(facet, value);
      if (postings != null) {
        postings.addTo(samples);
      }
    }
    return samples;
  }

  /**
   * Which split each sample is of, as the place of the split's name among the sorted ones.
   *
   * @return int [samples]
   */
  int[] splits(int samples) {
    int[] splitOf = new int[samples];
    int split = 0;
    for (Postings postings : values(Facet.SPLIT).values()) {
      for (int i = 0; i < postings.size(); i++) {
        splitOf[postings.ordinal(i)] = split;
      }
      split++;
    }
    return splitOf;
  }
}
