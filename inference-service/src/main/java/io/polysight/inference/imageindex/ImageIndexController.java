package io.polysight.inference.imageindex;

import io.polysight.contracts.Page;
import io.polysight.contracts.serving.ImageIndex;
import io.polysight.contracts.serving.ImageIndexCreation;
import io.polysight.contracts.serving.ImageSearch;
import io.polysight.contracts.serving.ImageSearchResult;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indexes and searches over HTTP. */
@RestController
@RequestMapping("/api/v1/image-indexes")
class ImageIndexController {
  private final ImageIndexes indexes;
  private final ImageIndexStore store;
  private final ImageSearches searches;

  ImageIndexController(ImageIndexes indexes, ImageIndexStore store, ImageSearches searches) {
    this.indexes = indexes;
    this.store = store;
    this.searches = searches;
  }

  /** Answers the index there is, unless it failed: then it is made anew. */
  @PostMapping
  ResponseEntity<ImageIndex> create(Caller caller, @RequestBody ImageIndexCreation wanted) {
    ImageIndex made = indexes.make(caller, wanted);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/image-indexes/" + made.id()))
        .body(made);
  }

  @GetMapping
  Page<ImageIndex> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable UUID datasetVersion,
      PageQuery page) {
    return page.cut(store.list(caller.filter(team), datasetVersion, page), ImageIndex::id);
  }

  @GetMapping("/{id}")
  ImageIndex get(Caller caller, @PathVariable UUID id) {
    return readable(caller, id).index();
  }

  /** The images nearest to a text, an image or a sample, best first. */
  @NotIdempotent
  @PostMapping("/{id}/searches")
  ImageSearchResult search(Caller caller, @PathVariable UUID id, @RequestBody ImageSearch wanted) {
    return searches.of(readable(caller, id), wanted);
  }

  private StoredIndex readable(Caller caller, UUID id) {
    StoredIndex stored = store.find(id).orElseThrow(() -> Problems.notFound("image index", id));
    caller.visible(stored.index().team(), "image index", id);
    return stored;
  }
}
