package io.polysight.metrics.grounding;

import io.polysight.metrics.matching.Box;
import io.polysight.metrics.statistics.Contributions;
import java.util.List;

/**
 * Accuracy of referring expression comprehension (Yu et al., ECCV 2016; as TransVG and others
 * report it on RefCOCO, RefCOCO+ and RefCOCOg): an expression is right if the one box given for it
 * has an intersection over union of at least 0.5 with the known one. Boxes are continuous, so a
 * side from 10 to 20 measures 10; MAttNet's evaluation counts whole pixels and may differ for boxes
 * at the very threshold.
 */
public final class GroundingAccuracy {
  private static final double ENOUGH = 0.5;

  /**
   * One expression.
   *
   * @param found the box given for it
   * @param known the box it speaks of, of positive area
   */
  public record Expression(Box found, Box known) {
    public Expression {
      // Written so that a NaN side is refused too.
      if (!(known.area() > 0) || !(found.area() >= 0)) {
        throw new IllegalArgumentException(
            found + " cannot be compared with " + known + ": sides are positive and finite");
      }
    }

    boolean right() {
      return found.iou(known) >= ENOUGH;
    }
  }

  private GroundingAccuracy() {}

  /** Share of expressions whose box overlaps enough, for intervals; NaN without any. */
  public static Contributions contributions(List<Expression> expressions) {
    return Contributions.mean(
        expressions.stream().mapToDouble(expression -> expression.right() ? 1 : 0).toArray());
  }

  /**
   * The same share where images are what is drawn, each with all its expressions: those of one
   * image are no independent draws.
   *
   * @param images the expressions of each; an image may have none
   */
  public static Contributions ofImages(List<List<Expression>> images) {
    double[][] rows = new double[images.size()][];
    for (int i = 0; i < rows.length; i++) {
      List<Expression> expressions = images.get(i);
      rows[i] =
          new double[] {expressions.stream().filter(Expression::right).count(), expressions.size()};
    }
    return new Contributions(rows, sums -> sums[0] / sums[1]);
  }
}
