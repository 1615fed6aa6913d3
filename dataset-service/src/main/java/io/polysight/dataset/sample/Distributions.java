package io.polysight.dataset.sample;

import io.polysight.contracts.datasets.VersionStatistics.Bin;
import io.polysight.contracts.datasets.VersionStatistics.Distribution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts samples by the values they hold; some milliseconds for a hundred thousand samples. */
final class Distributions {
  private static final int MOST_BINS = 200;

  private final List<FacetIndex> indexes;
  private final SampleFilter filter;
  private final int samples;
  private final SortedMap<String, BitSet> splits = new TreeMap<>();

  /**
   * @param indexes of the manifest first, then of what was found besides
   * @param samples how many there are in all
   */
  Distributions(List<FacetIndex> indexes, SampleFilter filter, int samples) {
    this.indexes = indexes;
    this.filter = filter;
    this.samples = samples;
    FacetIndex manifest = indexes.getFirst();
    for (String split : manifest.values(Facet.SPLIT).keySet()) {
      splits.put(split, manifest.samples(Facet.SPLIT, List.of(split)));
    }
  }

  List<Distribution> all() {
    List<Distribution> all = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      switch (facet) {
        case LABEL -> labels(all);
        case IMAGE_EDGE, BOX_EDGE -> add(all, facet, null, BY_SIZE, "");
        case SPLIT, ANNOTATION, PROBLEM -> add(all, facet, null, BY_FREQUENCY, "");
      }
    }
    return all;
  }

  private static final Comparator<Bin> BY_SIZE =
      Comparator.comparingInt(bin -> Integer.parseInt(bin.value()));
  private static final Comparator<Bin> BY_FREQUENCY =
      Comparator.comparingLong(Bin::samples).reversed().thenComparing(Bin::value);

  private void labels(List<Distribution> all) {
    indexes.getFirst().values(Facet.LABEL).keySet().stream()
        .map(value -> value.substring(0, value.indexOf(':')))
        .distinct()
        .forEach(space -> add(all, Facet.LABEL, space, BY_FREQUENCY, space + ":"));
  }

  private void add(
      List<Distribution> all,
      Facet facet,
      @Nullable String labelSpace,
      Comparator<Bin> order,
      String prefix) {
    BitSet base = filter.matching(indexes, samples, facet);
    List<Bin> bins = new ArrayList<>();
    for (FacetIndex index : indexes) {
      index
          .values(facet)
          .forEach((value, postings) -> {
            if (value.startsWith(prefix)) {
              bins.add(bin(value, postings, base));
            }
          });
    }
    if (!bins.isEmpty()) {
      bins.sort(order);
      all.add(
          new Distribution(
              facet.parameter(), labelSpace, bins.stream().limit(MOST_BINS).toList(), bins.size()));
    }
  }

  private Bin bin(String value, Postings postings, BitSet base) {
    long held = 0;
    long occurrences = 0;
    Map<String, Long> bySplit = new TreeMap<>();
    for (int i = 0; i < postings.size(); i++) {
      int ordinal = postings.ordinal(i);
      if (base.get(ordinal)) {
        held++;
        occurrences += postings.count(i);
        splits.forEach((split, samplesOf) -> {
          if (samplesOf.get(ordinal)) {
            bySplit.merge(split, 1L, Long::sum);
          }
        });
      }
    }
    return new Bin(value, held, occurrences, bySplit);
  }
}
