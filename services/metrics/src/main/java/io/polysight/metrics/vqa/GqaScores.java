package io.polysight.metrics.vqa;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * GQA's figures (Hudson and Manning, CVPR 2019; the data set's {@code eval.py}) that questions and
 * predictions alone give, as percentages over the balanced questions: accuracy, open and binary,
 * consistency, distribution. For intervals images are drawn with all their questions. Validity,
 * plausibility and grounding need the choices, scene graphs and attention maps, which are other
 * files; they are left out.
 */
public final class GqaScores {
  private final List<GqaQuestion> balanced;
  private final Set<String> answered = new HashSet<>();
  private final Set<String> right = new HashSet<>();

  /** The first question that a right one entails and that is not here; empty if there is none. */
  private final String lacking;

  /**
   * @param questions balanced or not; where what a right and balanced question entails is not among
   *     them, there is no consistency
   */
  public GqaScores(List<GqaQuestion> questions) {
    balanced = questions.stream().filter(GqaQuestion::balanced).toList();
    for (GqaQuestion question : questions) {
      answered.add(question.id());
      if (question.right()) {
        right.add(question.id());
      }
    }
    lacking =
        balanced.stream()
            .filter(GqaQuestion::right)
            .flatMap(question -> question.entailed().stream())
            .filter(entailed -> !answered.contains(entailed))
            .findFirst()
            .orElse("");
  }

  /** Accuracy over the balanced questions, for intervals. */
  public Contributions accuracy() {
    return accuracy(question -> true);
  }

  /** Accuracy on questions answered by yes, no or one of two choices. */
  public Contributions binary() {
    return accuracy(question -> !question.open());
  }

  /** Accuracy on {@code query} questions. */
  public Contributions open() {
    return accuracy(GqaQuestion::open);
  }

  /**
   * Of each question answered rightly, the share of the others it entails that are right too; mean
   * over those questions that entail any. NaN where the questions entailed are not here.
   */
  public Contributions consistency() {
    List<GqaQuestion> asking = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (GqaQuestion question : balanced) {
      List<String> others =
          question.entailed().stream().filter(id -> !id.equals(question.id())).toList();
      if (question.right() && !others.isEmpty() && lacking.isEmpty()) {
        asking.add(question);
        shares.add((double) others.stream().filter(right::contains).count() / others.size());
      }
    }
    return percent(asking, shares);
  }

  /**
   * How far the answers given are from the gold ones as distributions: per group {@code Σ (o - e)²
   * / e} over its gold answers, where e and o count gold and given answers; the mean over groups by
   * their size, divided by 100. Lower is better; answers no gold one equals do not count.
   */
  public Contributions distribution() {
    return images(balanced).together(Contributions.ofCounts(balanced.size(), this::distribution));
  }

  private double distribution(int[] counts) {
    Map<String, Map<String, long[]>> groups = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      GqaQuestion question = balanced.get(i);
      if (counts[i] > 0 && !question.group().isEmpty()) {
        Map<String, long[]> group =
            groups.computeIfAbsent(question.group(), g -> new LinkedHashMap<>());
        group.computeIfAbsent(question.answer(), a -> new long[2])[0] += counts[i];
        group.computeIfAbsent(question.predicted(), a -> new long[2])[1] += counts[i];
      }
    }
    double sum = 0;
    long questions = 0;
    for (Map<String, long[]> group : groups.values()) {
      double score = 0;
      long size = 0;
      for (long[] goldAndGiven : group.values()) {
        double difference = goldAndGiven[1] - goldAndGiven[0];
        score += goldAndGiven[0] == 0 ? 0 : difference * difference / goldAndGiven[0];
        size += goldAndGiven[0];
      }
      sum += score * size;
      questions += size;
    }
    return questions == 0 ? Double.NaN : sum / questions / 100;
  }

  /** Under the reference's names. */
  public Figures figures() {
    Figures.Builder figures =
        Figures.builder()
            .put("accuracy", accuracy(), "no balanced question was answered")
            .put("binary", binary(), "no balanced question is binary")
            .put("open", open(), "no balanced question is open")
            .put(
                "consistency",
                consistency(),
                lacking.isEmpty()
                    ? "no question was answered rightly that entails others"
                    : "question "
                        + lacking
                        + " is entailed by one answered rightly but is not answered; give all"
                        + " questions, not the balanced ones only")
            .put("distribution", distribution(), "no balanced question has a group");
    table(figures, "accuracyPerStructuralType", GqaQuestion::structural);
    table(figures, "accuracyPerSemanticType", GqaQuestion::semantic);
    return figures.build();
  }

  private void table(Figures.Builder figures, String name, Function<GqaQuestion, String> type) {
    SequencedMap<String, Long> sizes = new LinkedHashMap<>();
    balanced.forEach(question -> sizes.merge(type.apply(question), 1L, Long::sum));
    sizes.forEach((row, size) -> {
      figures.put(
          name, row, "accuracy", accuracy(question -> type.apply(question).equals(row)).value());
      figures.put(name, row, "questions", size);
    });
  }

  private Contributions accuracy(Predicate<GqaQuestion> among) {
    List<GqaQuestion> some = balanced.stream().filter(among).toList();
    return percent(some, some.stream().map(question -> question.right() ? 1.0 : 0.0).toList());
  }

  private static Clusters images(List<GqaQuestion> questions) {
    return Clusters.byImage(questions.stream().map(GqaQuestion::image).toList());
  }

  private static Contributions percent(List<GqaQuestion> questions, List<Double> shares) {
    double[][] rows =
        shares.stream().map(share -> new double[] {share, 1}).toArray(double[][]::new);
    return images(questions).together(new Contributions(rows, sums -> 100 * sums[0] / sums[1]));
  }
}
