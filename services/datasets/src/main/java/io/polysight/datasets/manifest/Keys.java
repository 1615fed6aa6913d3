package io.polysight.datasets.manifest;

/** Where the parts of a version lie among the blobs. */
public final class Keys {
  private Keys() {}

  public static String shard(String sha256) {
    return "shards/" + sha256;
  }

  public static String manifest(String sha256) {
    return "manifests/" + sha256 + ".jsonl";
  }
}
