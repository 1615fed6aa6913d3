package io.polysight.dataset.sample;

import io.polysight.contracts.Page;
import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.datasets.sample.Sample;
import io.polysight.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples of ready versions over HTTP. */
@RestController
@RequestMapping("/api/v1/dataset-versions/{id}/samples")
class SampleController {
  private final ReadyVersions versions;
  private final FilteredSamples filtered;

  SampleController(ReadyVersions versions, FilteredSamples filtered) {
    this.versions = versions;
    this.filtered = filtered;
  }

  @GetMapping
  @FilteredByFacets
  @Operation(description = "Samples in manifest order; 'next' is the cursor for 'after'.")
  @Parameter(
      name = NamedSamples.PARAMETER,
      in = ParameterIn.QUERY,
      description = "Only the samples of these ids; at most 200.",
      array = @ArraySchema(schema = @Schema(type = "string")))
  Page<Sample> list(
      Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false, defaultValue = "50") int limit)
      throws IOException {
    var page = OrdinalPage.of(after, limit);
    Ready ready = versions.of(caller, id);
    BitSet matching = filtered.matching(ready, SampleFilter.of(query));
    List<String> named = query.get(NamedSamples.PARAMETER);
    if (named != null) {
      matching.and(NamedSamples.of(ready, named));
    }
    int[] found = matching.stream().filter(o -> o > page.after()).limit(limit + 1L).toArray();
    boolean more = found.length > limit;
    int[] shown = more ? Arrays.copyOf(found, limit) : found;
    List<Sample> samples = ready.index().samples(ready.blobs(), shown);
    return new Page<>(samples, more ? Integer.toString(shown[limit - 1]) : null);
  }
}
