package io.polysight.metrics.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Scores of whole videos or recordings, pooled from those of their clips. {@link #ranked} goes into
 * top-k accuracy, the scores into average precision by class.
 *
 * @param sequences their names, in the order in which they first appeared
 * @param scores double [sequences, classes]
 */
public record SequenceScores(List<String> sequences, double[][] scores) {

  /** How the clips of a sequence become one. */
  public enum Pooling {
    /** Kinetics, AudioSet: the mean, of probabilities, over all views. */
    MEAN,
    /** Charades: the largest, since an action may fill one clip only. */
    MAX
  }

  /**
   * @param sequenceOfClip the sequence each clip is cut from
   * @param clipScores double [clips, classes], finite
   */
  public static SequenceScores pool(
      List<String> sequenceOfClip, double[][] clipScores, Pooling pooling) {
    if (sequenceOfClip.size() != clipScores.length) {
      throw new IllegalArgumentException(
          sequenceOfClip.size() + " clips have a sequence and " + clipScores.length + " scores");
    }
    Map<String, double[]> pooled = new LinkedHashMap<>();
    Map<String, Integer> clips = new LinkedHashMap<>();
    for (int i = 0; i < clipScores.length; i++) {
      double[] clip = clipScores[i];
      check(i, clip, clipScores[0].length);
      String sequence = sequenceOfClip.get(i);
      if (clips.merge(sequence, 1, Integer::sum) == 1) {
        pooled.put(sequence, clip.clone());
      } else {
        pooled.computeIfPresent(sequence, (name, before) -> joined(before, clip, pooling));
      }
    }
    if (pooling == Pooling.MEAN) {
      pooled.replaceAll((name, sums) -> {
        int count = clips.getOrDefault(name, 1);
        return Arrays.stream(sums).map(sum -> sum / count).toArray();
      });
    }
    return new SequenceScores(
        List.copyOf(pooled.keySet()), pooled.values().toArray(double[][]::new));
  }

  private static void check(int index, double[] clip, int classes) {
    if (clip.length != classes) {
      throw new IllegalArgumentException(
          "clip " + index + " has " + clip.length + " scores, the first one " + classes);
    }
    for (double score : clip) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("clip " + index + " has a score of " + score);
      }
    }
  }

  private static double[] joined(double[] before, double[] clip, Pooling pooling) {
    double[] joined = new double[clip.length];
    for (int i = 0; i < clip.length; i++) {
      joined[i] = pooling == Pooling.MEAN ? before[i] + clip[i] : Math.max(before[i], clip[i]);
    }
    return joined;
  }

  /** Classes of each sequence, best first; of equal scores the lower class comes first. */
  public List<List<Integer>> ranked() {
    List<List<Integer>> ranked = new ArrayList<>();
    for (double[] row : scores) {
      Comparator<Integer> byScore = Comparator.comparingDouble(i -> row[i]);
      ranked.add(IntStream.range(0, row.length).boxed().sorted(byScore.reversed()).toList());
    }
    return ranked;
  }
}
