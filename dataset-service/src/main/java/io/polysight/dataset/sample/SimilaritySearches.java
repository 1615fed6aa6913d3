package io.polysight.dataset.sample;

import io.polysight.contracts.datasets.VersionStatistics.SimilaritySearch;
import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.similarity.NearDuplicates;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for images that look alike, one version after the other, when first asked about a version;
 * what was found is kept in the object store under the manifest's digest. A search that a stop
 * interrupts begins anew with the next question.
 */
@Component
class SimilaritySearches {
  private static final Logger log = LoggerFactory.getLogger(SimilaritySearches.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int REMEMBERED = 32;
  private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(1);

  private final ObjectStore objects;
  private final String bucket;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("similarity-", 1).factory());
  private final Map<String, Search> searches = new HashMap<>();

  /** One search, from its beginning to what it found. */
  private static final class Search {
    final AtomicInteger compared = new AtomicInteger();
    volatile @Nullable SimilarImages found;
    volatile @Nullable Instant failedAt;

    SimilaritySearch told() {
      SimilarImages images = found;
      if (images != null) {
        return new SimilaritySearch(
            SimilaritySearch.State.DONE, images.samples(), images.withoutStructure());
      }
      return new SimilaritySearch(
          failedAt == null ? SimilaritySearch.State.RUNNING : SimilaritySearch.State.FAILED,
          compared.get(),
          0);
    }
  }

  /**
   * What is known now.
   *
   * @param images absent until the search is done
   */
  record Known(SimilaritySearch search, @Nullable SimilarImages images) {}

  SimilaritySearches(ObjectStore objects, Buckets buckets) {
    this.objects = objects;
    this.bucket = buckets.datasets();
  }

  /** What is known of a version; begins the search where nothing is. */
  Known of(Ready ready) {
    Search search = search(ready);
    return new Known(search.told(), search.found);
  }

  private synchronized Search search(Ready ready) {
    Search known = searches.get(ready.digest());
    Instant failedAt = known == null ? null : known.failedAt;
    if (known != null
        && (failedAt == null || failedAt.plus(TRIED_AGAIN_AFTER).isAfter(Instant.now()))) {
      return known;
    }
    if (searches.size() >= REMEMBERED) {
      searches.values().removeIf(search -> search.found != null);
    }
    var search = new Search();
    search.found = kept(ready.digest());
    searches.put(ready.digest(), search);
    if (search.found == null) {
      worker.execute(() -> run(ready, search));
    }
    return search;
  }

  private @Nullable SimilarImages kept(String digest) {
    try {
      return JSON.readValue(objects.get(bucket, SimilarImages.key(digest)), SimilarImages.class);
    } catch (ObjectMissingException e) {
      return null;
    }
  }

  private void run(Ready ready, Search search) {
    try {
      SimilarImages found = find(ready, search);
      objects.put(
          bucket,
          SimilarImages.key(ready.digest()),
          JSON.writeValueAsBytes(found),
          "application/json");
      search.found = found;
    } catch (IOException | RuntimeException e) {
      search.failedAt = Instant.now();
      log.error("the search for images alike in {} failed", ready.digest(), e);
    }
  }

  private static SimilarImages find(Ready ready, Search search) throws IOException {
    DatasetVersion version = DatasetVersion.open(ready.blobs(), ready.digest());
    var images = new NearDuplicates();
    List<String> splits = new ArrayList<>(version.header().splits().keySet());
    version.forEachSample(sample -> add(version, sample, splits, images, search));
    return new SimilarImages(
        SimilarImages.FORMAT, search.compared.get(), images.withoutStructure(), images.pairs());
  }

  private static void add(
      DatasetVersion version,
      Sample sample,
      List<String> splits,
      NearDuplicates images,
      Search search) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("the service stops");
    }
    images.add(search.compared.get(), splits.indexOf(sample.split()), version.image(sample));
    search.compared.incrementAndGet();
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
