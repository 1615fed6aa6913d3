package io.polysight.dataset.sample;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.SimilarPair;
import io.polysight.contracts.datasets.VersionStatistics;
import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.similarity.NearDuplicates;
import io.polysight.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the samples of a version hold, over HTTP. */
@RestController
@RequestMapping("/api/v1/dataset-versions/{id}")
class StatisticsController {
  private final ReadyVersions versions;
  private final SimilaritySearches searches;

  StatisticsController(ReadyVersions versions, SimilaritySearches searches) {
    this.versions = versions;
    this.searches = searches;
  }

  @GetMapping("/statistics")
  @FilteredByFacets
  @Operation(
      description =
          "Counts of what passes the filter. The first question about a version begins the search"
              + " for images that look alike; ask again while it is RUNNING.")
  VersionStatistics statistics(
      Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query)
      throws IOException {
    Ready ready = versions.of(caller, id);
    FacetIndex manifest = ready.index().facets();
    SampleFilter filter = SampleFilter.of(query);
    filter.check(manifest);
    SimilaritySearches.Known known = searches.of(ready);
    SimilarImages images = known.images();
    List<FacetIndex> indexes =
        images == null ? List.of(manifest) : List.of(manifest, images.facets(manifest));
    int samples = ready.index().samples();
    return new VersionStatistics(
        samples,
        filter.matching(indexes, samples).cardinality(),
        new Distributions(indexes, filter, samples).all(),
        known.search());
  }

  @GetMapping("/similar-pairs")
  @Operation(
      description =
          "Pairs of samples that look alike, in manifest order; empty until the search is done."
              + " 'next' is the cursor for 'after'.")
  Page<SimilarPair> pairs(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false, defaultValue = "false") boolean acrossSplits,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false, defaultValue = "50") int limit)
      throws IOException {
    Ready ready = versions.of(caller, id);
    var page = OrdinalPage.of(after, limit);
    SimilarImages images = searches.of(ready).images();
    if (images == null) {
      return new Page<>(List.of(), null);
    }
    int[] splits = ready.index().facets().splits(images.samples());
    List<NearDuplicates.Pair> pairs = images.pairs();
    int[] found =
        IntStream.range(page.first(), pairs.size())
            .filter(
                i -> !acrossSplits || splits[pairs.get(i).first()] != splits[pairs.get(i).second()])
            .limit(limit + 1L)
            .toArray();
    boolean more = found.length > limit;
    int[] shown = more ? Arrays.copyOf(found, limit) : found;
    return new Page<>(
        named(ready, Arrays.stream(shown).mapToObj(pairs::get).toList()),
        more ? Integer.toString(shown[limit - 1]) : null);
  }

  private static List<SimilarPair> named(Ready ready, List<NearDuplicates.Pair> pairs)
      throws IOException {
    int[] ordinals =
        pairs.stream()
            .flatMapToInt(pair -> IntStream.of(pair.first(), pair.second()))
            .sorted()
            .distinct()
            .toArray();
    List<Sample> samples = ready.index().samples(ready.blobs(), ordinals);
    return pairs.stream()
        .map(pair -> {
          Sample first = samples.get(Arrays.binarySearch(ordinals, pair.first()));
          Sample second = samples.get(Arrays.binarySearch(ordinals, pair.second()));
          return new SimilarPair(
              first.id(), first.split(), second.id(), second.split(), pair.bits());
        })
        .toList();
  }
}
