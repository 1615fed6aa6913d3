package io.polysight.metrics.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.grounding.GroundingAccuracy.Expression;
import io.polysight.metrics.matching.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingAccuracyTest {
  private static final Box KNOWN = Box.ofSides(0, 0, 10, 10);

  @Test
  void countsAnOverlapOfExactlyOneHalf() {
    // 10 x 5 inside 10 x 10: 50 of 100; 10 x 4.9: 49 of 100.
    List<Expression> expressions =
        List.of(
            new Expression(Box.ofSides(0, 0, 10, 5), KNOWN),
            new Expression(Box.ofSides(0, 0, 10, 4.9), KNOWN),
            new Expression(Box.ofSides(20, 20, 10, 10), KNOWN),
            new Expression(KNOWN, KNOWN));
    assertThat(GroundingAccuracy.contributions(expressions).value()).isEqualTo(0.5);
  }

  @Test
  void countsExpressionsWhereImagesAreDrawn() {
    var right = new Expression(KNOWN, KNOWN);
    var wrong = new Expression(Box.ofSides(20, 20, 10, 10), KNOWN);
    var images =
        GroundingAccuracy.ofImages(
            List.of(List.of(right, right, wrong), List.of(), List.of(wrong)));
    assertThat(images.samples()).isEqualTo(3);
    assertThat(images.value()).isEqualTo(0.5);
    assertThat(images.only(new int[] {0}).value()).isEqualTo(2 / 3.0);
    assertThat(images.only(new int[] {1}).value()).isNaN();
  }

  @Test
  void isUndefinedWithoutExpressions() {
    assertThat(GroundingAccuracy.contributions(List.of()).value()).isNaN();
  }

  @Test
  void refusesABoxWithoutArea() {
    assertThatThrownBy(() -> new Expression(KNOWN, Box.ofSides(0, 0, 0, 5)))
        .hasMessageContaining("sides are positive");
    assertThatThrownBy(() -> new Expression(Box.ofSides(0, 0, Double.NaN, 5), KNOWN))
        .hasMessageContaining("sides are positive");
  }
}
