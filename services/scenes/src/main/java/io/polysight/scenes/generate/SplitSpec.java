package io.polysight.scenes.generate;

import io.polysight.datasets.sample.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One split of a generated data set.
 *
 * @param name such as {@code train}; part of every scene's seed
 * @param count how many scenes, 1 to 1,000,000
 * @param pairs which colour-shape pairs it shows: {@link #SEEN} all but the held-out ones, {@link
 *     #HELD_OUT} those only, {@link #ALL}; absent means seen
 */
public record SplitSpec(String name, int count, String pairs) {
  public static final String SEEN = "seen";
  public static final String HELD_OUT = "held-out";
  public static final String ALL = "all";
  static final List<String> PAIR_USES = List.of(SEEN, HELD_OUT, ALL);

  public SplitSpec(String name, int count, @Nullable String pairs) {
    Sample.checkSplit(name);
    this.name = name;
    this.count = count;
    this.pairs = pairs == null ? SEEN : pairs;
  }

  public SplitSpec(String name, int count) {
    this(name, count, null);
  }
}
