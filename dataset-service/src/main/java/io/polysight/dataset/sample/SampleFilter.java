package io.polysight.dataset.sample;

import io.polysight.tasks.Faults;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which samples a caller asks for: of one facet those with any of its values, of several facets
 * those that fit each.
 */
record SampleFilter(Map<Facet, List<String>> values) {
  private static final int NAMED = 20;

  /** Takes what is asked by the facets' names; other parameters are not its business. */
  static SampleFilter of(MultiValueMap<String, String> query) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> asked = query.get(facet.parameter());
      if (asked != null) {
        values.put(facet, List.copyOf(asked));
      }
    }
    return new SampleFilter(values);
  }

  boolean asks(SampleProblem problem) {
    return values.getOrDefault(Facet.PROBLEM, List.of()).contains(problem.written());
  }

  /** Refuses values that the version cannot have. */
  void check(FacetIndex index) {
    var faults = new Faults();
    values.forEach((facet, asked) -> {
      Set<String> known = known(facet, index);
      for (String value : asked) {
        if (!known.contains(value)) {
          faults.add(
              facet.parameter(),
              "'"
                  + value
                  + "' is none of this version's: "
                  + known.stream().limit(NAMED).toList()
                  + (known.size() > NAMED ? " and " + (known.size() - NAMED) + " more" : ""));
        }
      }
    });
    faults.throwIfAny();
  }

  private static Set<String> known(Facet facet, FacetIndex index) {
    if (facet != Facet.PROBLEM) {
      return index.values(facet).keySet();
    }
    var problems = new java.util.LinkedHashSet<String>();
    for (SampleProblem problem : SampleProblem.values()) {
      problems.add(problem.written());
    }
    return problems;
  }

  /** The samples that pass, of {@code samples} in all. */
  BitSet matching(List<FacetIndex> indexes, int samples) {
    return matching(indexes, samples, null);
  }

  /** As if nothing were asked of one facet. */
  BitSet matching(List<FacetIndex> indexes, int samples, @Nullable Facet without) {
    var matching = new BitSet(samples);
    matching.set(0, samples);
    values.forEach((facet, asked) -> {
      if (facet != without) {
        var any = new BitSet(samples);
        indexes.forEach(index -> any.or(index.samples(facet, asked)));
        matching.and(any);
      }
    });
    return matching;
  }
}
