package io.polysight.datasets.manifest;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Sample;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** Collects the lines of a manifest in a file, then puts the header before them. */
final class ManifestWriter implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path scratch;
  private final Path lines;
  private final OutputStream out;
  private final Map<String, LabelSpace> declared = new TreeMap<>();
  private final Map<String, Set<String>> labels = new TreeMap<>();
  private final Map<String, Integer> splits = new TreeMap<>();
  private final Map<String, Integer> annotationCounts = new TreeMap<>();
  private final Set<String> shards = new LinkedHashSet<>();
  private int samples;
  private long imageBytes;

  ManifestWriter(Path scratch) throws IOException {
    this.scratch = scratch;
    this.lines = Files.createTempFile(scratch, "manifest-", ".lines");
    this.out = new BufferedOutputStream(Files.newOutputStream(lines), 1 << 16);
  }

  void declare(LabelSpace space) {
    declared.put(space.name(), space);
  }

  void add(Sample sample) throws IOException {
    writeLine(out, sample);
    samples++;
    imageBytes += sample.image().length();
    splits.merge(sample.split(), 1, Integer::sum);
    shards.add(sample.image().shard());
    Annotations annotations = sample.annotations();
    collect(annotations.labels());
    annotations.objects().stream().map(AnnotatedObject::labels).forEach(this::collect);
    count("captions", annotations.captions());
    count("objects", annotations.objects());
    count("relations", annotations.relations());
    count("questions", annotations.questions());
  }

  private void collect(Map<String, String> found) {
    found.forEach((space, label) -> {
      LabelSpace known = declared.get(space);
      if (known != null && !known.labels().contains(label)) {
        throw new IllegalArgumentException(
            "label '"
                + label
                + "' is not in the declared label space '"
                + space
                + "': "
                + known.labels());
      }
      labels.computeIfAbsent(space, name -> new TreeSet<>()).add(label);
    });
  }

  private void count(String kind, List<?> annotations) {
    if (!annotations.isEmpty()) {
      annotationCounts.merge(kind, annotations.size(), Integer::sum);
    }
  }

  VersionSummary finish(Blobs blobs) throws IOException {
    out.close();
    var header =
        new VersionHeader(
            VersionHeader.FORMAT,
            samples,
            imageBytes,
            splits,
            annotationCounts,
            labelSpaces(),
            List.copyOf(shards));
    Path whole = Files.createTempFile(scratch, "manifest-", ".jsonl");
    try {
      try (OutputStream to = Files.newOutputStream(whole)) {
        writeLine(to, header);
        Files.copy(lines, to);
      }
      String digest = Sha256.hex(whole);
      if (!blobs.exists(Keys.manifest(digest))) {
        blobs.put(Keys.manifest(digest), whole);
      }
      return new VersionSummary(digest, header);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private List<LabelSpace> labelSpaces() {
    List<LabelSpace> spaces = new ArrayList<>(declared.values());
    labels.forEach((name, found) -> {
      if (!declared.containsKey(name)) {
        spaces.add(new LabelSpace(name, List.copyOf(found), false));
      }
    });
    return spaces;
  }

  private static void writeLine(OutputStream to, Object value) throws IOException {
    to.write(JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
    to.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(lines);
  }
}
