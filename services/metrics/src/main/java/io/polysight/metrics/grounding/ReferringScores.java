package io.polysight.metrics.grounding;

import io.polysight.metrics.Figures;
import io.polysight.metrics.matching.Box;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleBiFunction;

/**
 * How many referring expressions are answered by one of the k best boxes, as MDETR's {@code
 * RefExpEvaluator} counts them.
 *
 * <p>That program compares boxes by their <em>generalised</em> IoU (Rezatofighi et al., CVPR 2019),
 * which is less than the IoU where the boxes do not fill the box around both, though the papers
 * speak of an IoU of 0.5. Its figures are {@code Precision@k}, those by IoU {@code
 * Precision@k_repaired}; of these the first is the accuracy of {@link GroundingAccuracy}. For
 * intervals images are drawn with all their expressions.
 */
public final class ReferringScores {
  private static final double ENOUGH = 0.5;
  private static final int[] RANKS = {1, 5, 10};

  /**
   * One expression.
   *
   * @param image the image it is about, which other expressions may be about too; empty where the
   *     file does not say
   * @param dataset such as {@code refcoco+}; empty where the file does not say
   * @param known the box it speaks of, of positive area
   * @param ranked boxes given for it, best first, at least one
   */
  public record Expression(String image, String dataset, Box known, List<Box> ranked) {
    public Expression {
      ranked = List.copyOf(ranked);
    }

    private boolean answered(int k, ToDoubleBiFunction<Box, Box> overlap) {
      return ranked.stream().limit(k).anyMatch(box -> overlap.applyAsDouble(box, known) >= ENOUGH);
    }
  }

  private final List<Expression> expressions;

  public ReferringScores(List<Expression> expressions) {
    this.expressions = List.copyOf(expressions);
  }

  /** {@code Precision@1}, {@code @5}, {@code @10}, each as counted and repaired; by data set. */
  public Figures figures() {
    Figures.Builder figures = Figures.builder();
    String reason = "there is no expression";
    precisions(expressions).forEach((name, figure) -> figures.put(name, figure, reason));
    SequencedMap<String, List<Expression>> datasets = new LinkedHashMap<>();
    for (Expression expression : expressions) {
      datasets.computeIfAbsent(expression.dataset, d -> new ArrayList<>()).add(expression);
    }
    datasets.remove("");
    datasets.forEach((dataset, some) -> {
      figures.put("perDataset", dataset, "expressions", some.size());
      precisions(some)
          .forEach((name, figure) -> figures.put("perDataset", dataset, name, figure.value()));
    });
    return figures.build();
  }

  private static SequencedMap<String, Contributions> precisions(List<Expression> some) {
    SequencedMap<String, Contributions> precisions = new LinkedHashMap<>();
    for (int k : RANKS) {
      precisions.put("Precision@" + k, precision(some, k, Box::generalisedIou));
      precisions.put("Precision@" + k + "_repaired", precision(some, k, Box::iou));
    }
    return precisions;
  }

  private static Contributions precision(
      List<Expression> some, int k, ToDoubleBiFunction<Box, Box> overlap) {
    return Clusters.byImage(some.stream().map(Expression::image).toList())
        .together(
            Contributions.mean(
                some.stream().mapToDouble(e -> e.answered(k, overlap) ? 1 : 0).toArray()));
  }
}
