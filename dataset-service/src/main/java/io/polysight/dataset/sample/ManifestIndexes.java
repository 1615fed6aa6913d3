package io.polysight.dataset.sample;

import io.polysight.datasets.blob.Blobs;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The indexes of the versions looked at last, up to a number of samples in all. */
@Component
class ManifestIndexes {
  private final SampleProperties settings;
  private final LinkedHashMap<String, ManifestIndex> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final ConcurrentHashMap<String, Object> locks = new ConcurrentHashMap<>();

  ManifestIndexes(SampleProperties settings) {
    this.settings = settings;
  }

  /** The index of a manifest; several callers at once read it once. */
  ManifestIndex of(Blobs blobs, String digest) throws IOException {
    ManifestIndex known = kept(digest);
    if (known != null) {
      return known;
    }
    try {
      synchronized (locks.computeIfAbsent(digest, key -> new Object())) {
        ManifestIndex meanwhile = kept(digest);
        return meanwhile != null ? meanwhile : keep(digest, ManifestIndex.read(blobs, digest));
      }
    } finally {
      locks.remove(digest);
    }
  }

  private synchronized @Nullable ManifestIndex kept(String digest) {
    return kept.get(digest);
  }

  private synchronized ManifestIndex keep(String digest, ManifestIndex index) {
    kept.put(digest, index);
    long samples = kept.values().stream().mapToLong(ManifestIndex::samples).sum();
    var oldest = kept.entrySet().iterator();
    while (samples > settings.indexed() && kept.size() > 1) {
      samples -= oldest.next().getValue().samples();
      oldest.remove();
    }
    return index;
  }
}
