package io.polysight.metrics.caption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which word of a caption stands for which word of a reference, as METEOR 1.5 searches for it: from
 * left to right over the reference, keeping the 40 best partial alignments by weight of the matched
 * words, then fewest chunks, then least distance. Kept from its program: in the search a stem match
 * weighs nothing, since half a word is added to a whole number; and the distance of a match is
 * charged to the alignments tried after it.
 */
final class MeteorAlignment {
  private static final int BEAM = 40;
  private static final int NONE = -1;

  /** How two words match. */
  enum Kind {
    EXACT,
    STEM
  }

  /** One word of the caption at {@code test} that may stand for one of the reference. */
  record Match(int test, Kind kind) {}

  /**
   * @param chosen the match of each reference word; null where it has none
   * @param chunks runs of matches that are adjacent and in order on both sides
   */
  record Aligned(List<@Nullable Match> chosen, int chunks) {}

  private static final class Path {
    private final @Nullable Match[] chosen;
    private final boolean[] used;
    private int weight;
    private int chunks;
    private int lastEnd = NONE;
    private int distance;

    private Path(int reference, int test) {
      chosen = new Match[reference];
      used = new boolean[test];
    }

    private Path(Path other) {
      chosen = other.chosen.clone();
      used = other.used.clone();
      weight = other.weight;
      chunks = other.chunks;
      lastEnd = other.lastEnd;
      distance = other.distance;
    }

    private void take(int at, Match match) {
      chosen[at] = match;
      used[match.test()] = true;
      weight += match.kind() == Kind.EXACT ? 1 : 0;
      if (lastEnd != NONE && match.test() != lastEnd) {
        chunks++;
      }
      lastEnd = match.test() + 1;
    }

    private void skip() {
      if (lastEnd != NONE) {
        chunks++;
        lastEnd = NONE;
      }
    }
  }

  private static final Comparator<Path> BEST_FIRST =
      Comparator.<Path>comparingInt(path -> -path.weight)
          .thenComparingInt(path -> path.chunks)
          .thenComparingInt(path -> path.distance);

  private MeteorAlignment() {}

  /** Aligns words, of which the stems are given too. */
  static Aligned of(
      List<String> test, List<String> testStems, List<String> reference, List<String> stems) {
    boolean identical = test.equals(reference);
    List<List<Match>> candidates = new ArrayList<>();
    int[] testCoverage = new int[test.size()];
    for (int j = 0; j < reference.size(); j++) {
      List<Match> exact = new ArrayList<>();
      List<Match> stem = new ArrayList<>();
      for (int i = 0; i < test.size(); i++) {
        if (test.get(i).equals(reference.get(j))) {
          exact.add(new Match(i, Kind.EXACT));
          testCoverage[i]++;
        } else if (!identical && testStems.get(i).equals(stems.get(j))) {
          stem.add(new Match(i, Kind.STEM));
          testCoverage[i]++;
        }
      }
      exact.addAll(stem);
      candidates.add(exact);
    }
    var start = new Path(reference.size(), test.size());
    boolean[] fixed = new boolean[reference.size()];
    for (int j = 0; j < fixed.length; j++) {
      List<Match> of = candidates.get(j);
      fixed[j] = of.size() == 1 && testCoverage[of.getFirst().test()] == 1;
      if (fixed[j]) {
        start.used[of.getFirst().test()] = true;
      }
    }
    return aligned(best(start, candidates, fixed));
  }

  private static Path best(Path start, List<List<Match>> candidates, boolean[] fixed) {
    List<Path> paths = List.of(start);
    for (int j = 0; j < fixed.length; j++) {
      List<Path> next = new ArrayList<>();
      for (Path path : paths.stream().sorted(BEST_FIRST).limit(BEAM).toList()) {
        if (fixed[j]) {
          Match match = candidates.get(j).getFirst();
          path.take(j, match);
          path.distance += Math.abs(j - match.test());
        } else {
          for (Match match : candidates.get(j)) {
            if (!path.used[match.test()]) {
              var taken = new Path(path);
              taken.take(j, match);
              path.distance += Math.abs(j - match.test());
              next.add(taken);
            }
          }
          path.skip();
        }
        next.add(path);
      }
      paths = next;
    }
    List<Path> last = paths.stream().sorted(BEST_FIRST).limit(BEAM).toList();
    last.forEach(Path::skip);
    return last.stream().min(BEST_FIRST).orElse(start);
  }

  private static Aligned aligned(Path path) {
    List<@Nullable Match> chosen = new ArrayList<>();
    int chunks = 0;
    int lastEnd = NONE;
    for (Match match : path.chosen) {
      chosen.add(match);
      if (match == null) {
        chunks += lastEnd == NONE ? 0 : 1;
        lastEnd = NONE;
      } else {
        chunks += lastEnd != NONE && match.test() != lastEnd ? 1 : 0;
        lastEnd = match.test() + 1;
      }
    }
    return new Aligned(chosen, chunks + (lastEnd == NONE ? 0 : 1));
  }
}
