package io.polysight.metrics.detection.columns;

import java.util.Arrays;

/** Numbers ids from 0 in ascending order. */
public final class IdIndex {
  private final long[] ids;
  private int last;

  /**
   * @param ids in any order, each once
   */
  public IdIndex(long[] ids) {
    this.ids = ids.clone();
    Arrays.sort(this.ids);
  }

  /** The number of an id, or -1. Not for several threads: it remembers the last answer. */
  public int of(long id) {
    // files list what belongs to one image together
    if (last < ids.length && ids[last] == id) {
      return last;
    }
    int at = Arrays.binarySearch(ids, id);
    if (at < 0) {
      return -1;
    }
    last = at;
    return at;
  }

  public long id(int number) {
    return ids[number];
  }

  public int size() {
    return ids.length;
  }
}
