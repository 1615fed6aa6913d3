package io.polysight.datasets.manifest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first line of a manifest: what the version holds, without reading the samples.
 *
 * @param format always {@link #FORMAT}
 * @param samples how many lines follow
 * @param imageBytes size of all image files together
 * @param splits samples per split
 * @param annotations how many there are of each kind: {@code captions}, {@code objects}, {@code
 *     relations}, {@code questions}; kinds without any are left out
 * @param labelSpaces every label space of the samples and their objects
 * @param shards SHA-256 of each shard, in order of first use
 */
public record VersionHeader(
    String format,
    int samples,
    long imageBytes,
    Map<String, Integer> splits,
    Map<String, Integer> annotations,
    List<LabelSpace> labelSpaces,
    List<String> shards) {
  public static final String FORMAT = "polysight-manifest/1";

  public VersionHeader {
    splits = Collections.unmodifiableMap(new TreeMap<>(splits));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    labelSpaces = List.copyOf(labelSpaces);
    shards = List.copyOf(shards);
  }

  /**
   * @throws IllegalArgumentException when there is none of this name
   */
  public LabelSpace labelSpace(String name) {
    return labelSpaces.stream()
        .filter(space -> space.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no label space '"
                    + name
                    + "'; there are "
                    + labelSpaces.stream().map(LabelSpace::name).toList()));
  }
}
