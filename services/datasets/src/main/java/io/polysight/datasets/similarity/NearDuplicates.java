package io.polysight.datasets.similarity;

import io.polysight.datasets.image.RgbImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Collects images and tells which look alike. Two hashes that differ in at most {@link #MOST_BITS}
 * bits agree in at least one of {@code MOST_BITS + 1} blocks of them, so that only images that
 * share a block are compared, and none is missed (M. Norouzi, A. Punjani, D. Fleet, Fast Search in
 * Hamming Space with Multi-Index Hashing, CVPR 2012). For one thread.
 */
public final class NearDuplicates {
  /** Bits of 64 that the hashes of two images of one scene may differ in. */
  public static final int MOST_BITS = 7;

  /** How far their colours may lie apart: root mean square over 8 x 8 cells, in levels of 255. */
  public static final double MOST_COLOUR = 12;

  private static final int BLOCKS = MOST_BITS + 1;

  private final List<Item> items = new ArrayList<>();
  private int withoutStructure;

  private record Item(int image, int group, long hash, byte[] colours) {}

  /** An item's closest other one so far. */
  private record Closest(int item, int bits) {
    private static final Closest NONE = new Closest(-1, Integer.MAX_VALUE);
  }

  /**
   * Two images that look alike.
   *
   * @param first the smaller number
   * @param second the larger number
   * @param bits how many of 64 bits of their hashes differ
   */
  public record Pair(int first, int second, int bits) {}

  /**
   * @param image a number for it, larger than those before
   * @param group images of different groups are also reported where each has a closer image in its
   *     own
   */
  public void add(int image, int group, RgbImage pixels) {
    OptionalLong hash = PerceptualHash.of(pixels);
    if (hash.isEmpty()) {
      withoutStructure++;
      return;
    }
    items.add(new Item(image, group, hash.getAsLong(), ColourLayout.of(pixels)));
  }

  /** How many images had next to one tone and are compared with none. */
  public int withoutStructure() {
    return withoutStructure;
  }

  /** For each image its closest of the same group and its closest of any other, each pair once. */
  public List<Pair> pairs() {
    Closest[] same = new Closest[items.size()];
    Closest[] other = new Closest[items.size()];
    Arrays.fill(same, Closest.NONE);
    Arrays.fill(other, Closest.NONE);
    for (int block = 0; block < BLOCKS; block++) {
      for (int[] bucket : buckets(block)) {
        compare(bucket, same, other);
      }
    }
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int i = 0; i < items.size(); i++) {
      add(pairs, i, same[i]);
      add(pairs, i, other[i]);
    }
    return List.copyOf(pairs);
  }

  private Iterable<int[]> buckets(int block) {
    int from = 64 * block / BLOCKS;
    long mask = (1L << (64 * (block + 1) / BLOCKS - from)) - 1;
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      buckets.computeIfAbsent(items.get(i).hash() >>> from & mask, key -> new ArrayList<>()).add(i);
    }
    return buckets.values().stream()
        .filter(bucket -> bucket.size() > 1)
        .map(bucket -> bucket.stream().mapToInt(i -> i).toArray())
        .toList();
  }

  private void compare(int[] bucket, Closest[] same, Closest[] other) {
    for (int a = 0; a < bucket.length; a++) {
      Item one = items.get(bucket[a]);
      for (int b = a + 1; b < bucket.length; b++) {
        Item two = items.get(bucket[b]);
        int bits = Long.bitCount(one.hash() ^ two.hash());
        Closest[] closest = one.group() == two.group() ? same : other;
        boolean closer = bits < closest[bucket[a]].bits() || bits < closest[bucket[b]].bits();
        if (bits <= MOST_BITS
            && closer
            && ColourLayout.distance(one.colours(), two.colours()) <= MOST_COLOUR) {
          keep(closest, bucket[a], bucket[b], bits);
          keep(closest, bucket[b], bucket[a], bits);
        }
      }
    }
  }

  private static void keep(Closest[] closest, int item, int other, int bits) {
    if (bits < closest[item].bits()) {
      closest[item] = new Closest(other, bits);
    }
  }

  private void add(Set<Pair> pairs, int item, Closest closest) {
    if (closest.item() >= 0) {
      int one = items.get(item).image();
      int two = items.get(closest.item()).image();
      pairs.add(new Pair(Math.min(one, two), Math.max(one, two), closest.bits()));
    }
  }
}
