package io.polysight.dataset.sample;

import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.platform.web.Problems;
import java.util.BitSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the samples that a filter asks for. */
@Component
class FilteredSamples {
  private final SimilaritySearches searches;

  FilteredSamples(SimilaritySearches searches) {
    this.searches = searches;
  }

  BitSet matching(Ready ready, SampleFilter filter) {
    FacetIndex manifest = ready.index().facets();
    filter.check(manifest);
    boolean needsSearch =
        List.of(SampleProblem.values()).stream()
            .anyMatch(problem -> problem.isSearchedFor() && filter.asks(problem));
    if (!needsSearch) {
      return filter.matching(List.of(manifest), ready.index().samples());
    }
    SimilarImages images = searches.of(ready).images();
    if (images == null) {
      throw Problems.conflict(
          "the search for images that look alike is not done; its state is in .../statistics");
    }
    return filter.matching(List.of(manifest, images.facets(manifest)), ready.index().samples());
  }
}
