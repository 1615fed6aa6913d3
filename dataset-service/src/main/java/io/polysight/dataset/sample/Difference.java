package io.polysight.dataset.sample;

import io.polysight.contracts.datasets.VersionDifference;
import io.polysight.contracts.datasets.VersionDifference.Kind;
import io.polysight.contracts.datasets.VersionDifference.SampleChange;
import io.polysight.contracts.datasets.VersionDifference.SplitDifference;
import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Compares two manifests sample by sample; of the earlier one only digests are kept. */
final class Difference {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LISTED = 200;

  private final Map<String, Known> before = new LinkedHashMap<>();
  private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
  private final List<SampleChange> changes = new ArrayList<>();
  private long unchanged;
  private long changed;

  /** What a sample is, without where its bytes lie. */
  private record Known(String split, String image, String annotations) {

    static Known of(Sample sample) {
      return new Known(
          sample.split(),
          sample.image().sha256(),
          Sha256.hex(JSON.writeValueAsBytes(sample.annotations())));
    }
  }

  private Difference() {}

  static VersionDifference between(Ready from, Ready to) throws IOException {
    var difference = new Difference();
    DatasetVersion.open(from.blobs(), from.digest())
        .forEachSample(sample -> difference.before.put(sample.id(), Known.of(sample)));
    DatasetVersion.open(to.blobs(), to.digest()).forEachSample(difference::later);
    difference.before.keySet().forEach(id -> difference.changed(id, List.of(Kind.REMOVED)));
    return new VersionDifference(
        from.version().id(),
        to.version().id(),
        difference.kinds,
        difference.unchanged,
        splits(from, to),
        difference.changes,
        difference.changed);
  }

  private void later(Sample sample) {
    Known is = Known.of(sample);
    Known was = before.remove(sample.id());
    if (was == null) {
      changed(sample.id(), List.of(Kind.ADDED));
    } else if (was.equals(is)) {
      unchanged++;
    } else {
      List<Kind> ways = new ArrayList<>();
      if (!was.image().equals(is.image())) {
        ways.add(Kind.IMAGE);
      }
      if (!was.annotations().equals(is.annotations())) {
        ways.add(Kind.ANNOTATIONS);
      }
      if (!was.split().equals(is.split())) {
        ways.add(Kind.SPLIT);
      }
      changed(sample.id(), ways);
    }
  }

  private void changed(String id, List<Kind> ways) {
    changed++;
    ways.forEach(way -> kinds.merge(way, 1L, Long::sum));
    if (changes.size() < LISTED) {
      changes.add(new SampleChange(id, ways));
    }
  }

  private static Map<String, SplitDifference> splits(Ready from, Ready to) {
    Map<String, SplitDifference> splits = new TreeMap<>();
    from.version()
        .splits()
        .forEach((split, samples) -> splits.put(split, new SplitDifference(samples, 0)));
    to.version()
        .splits()
        .forEach((split, samples) ->
            splits.merge(
                split,
                new SplitDifference(0, samples),
                (was, is) -> new SplitDifference(was.before(), is.after())));
    return splits;
  }
}
