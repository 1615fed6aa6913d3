package io.polysight.cli.archives;

import io.polysight.tasks.Faults;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code archives} section of a training file: public data sets and the tasks that learn from
 * them. It does not depend on the seed of the training.
 *
 * @param edge the longer side, pixels, that larger images are shrunk to before training, with their
 *     boxes and masks, where a set says nothing else; absent means {@value #EDGE}
 * @param sets by name
 */
public record ArchiveMixture(@Nullable Integer edge, Map<String, ArchiveSet> sets) {
  private static final int EDGE = 128;
  private static final int LEAST_EDGE = 8;
  private static final int MOST_EDGE = 4096;

  public ArchiveMixture(@Nullable Integer edge, @Nullable Map<String, ArchiveSet> sets) {
    this.edge = edge == null ? Integer.valueOf(EDGE) : edge;
    this.sets = sets == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    var faults = new Faults();
    checkEdge(faults, "archives.edge", longerSide());
    Set<String> names = new HashSet<>();
    this.sets.forEach((name, set) -> set.check(faults, "archives.sets." + name, names));
    if (this.sets.values().stream().allMatch(set -> set.taught().isEmpty())) {
      faults.add("archives.sets", "no task has a weight above 0; give at least one");
    }
    faults.throwIfAny();
  }

  static void checkEdge(Faults faults, String field, int edge) {
    faults.range(field, edge, LEAST_EDGE, MOST_EDGE);
  }

  private int longerSide() {
    return edge == null ? EDGE : edge;
  }

  /** The longer side of a set's images at most, pixels. */
  int longerSide(ArchiveSet set) {
    Integer own = set.edge();
    return own == null ? longerSide() : own;
  }

  /** The names of the tasks that take part, in the order of the file. */
  public Set<String> tasks() {
    Map<String, ArchiveTask> all = new LinkedHashMap<>();
    sets.values().forEach(set -> all.putAll(set.taught()));
    return Collections.unmodifiableSet(all.keySet());
  }
}
