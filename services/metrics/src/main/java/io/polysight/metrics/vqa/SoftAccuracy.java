package io.polysight.metrics.vqa;

import java.util.List;

/**
 * VQA accuracy (Antol et al., ICCV 2015; Goyal et al., CVPR 2017) as {@code vqaEval.py} computes
 * it: the mean over people i of {@code min(1, #{j ≠ i : answer_j = answer} / 3)}. An answer three
 * others gave is right; one that a single person gave scores 0.3 of ten.
 */
public final class SoftAccuracy {
  private static final double ENOUGH = 3;

  private SoftAccuracy() {}

  /**
   * @param people the answers of people, ten in VQA v2; at least one
   * @return 0 to 1
   */
  public static double of(
      String answer, List<HumanAnswer> people, AnswerNormalization normalization) {
    if (people.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + answer + "' has no answers of people to compare it with");
    }
    List<HumanAnswer> known = trimmed(people);
    String given = AnswerNormalization.trimmed(answer);
    boolean unanimous = known.stream().map(HumanAnswer::answer).distinct().count() == 1;
    if (!unanimous || !normalization.spareUnanimous()) {
      known =
          known.stream()
              .map(human -> new HumanAnswer(normalization.of(human.answer()), human.entry()))
              .toList();
      given = normalization.of(given);
    }
    double sum = 0;
    for (HumanAnswer left : known) {
      sum += Math.min(1, matches(given, known, left) / ENOUGH);
    }
    return sum / known.size();
  }

  private static List<HumanAnswer> trimmed(List<HumanAnswer> people) {
    return people.stream()
        .map(human -> new HumanAnswer(AnswerNormalization.trimmed(human.answer()), human.entry()))
        .toList();
  }

  private static int matches(String given, List<HumanAnswer> known, HumanAnswer left) {
    int matches = 0;
    for (HumanAnswer other : known) {
      matches += !other.equals(left) && other.answer().equals(given) ? 1 : 0;
    }
    return matches;
  }
}
